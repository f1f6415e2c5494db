import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'StackHawk',
  docs: 'https://docs.stackhawk.com/apidocs.html',
  revoke: 'https://app.stackhawk.com/settings/apikeys',
  rules: [
    {
      id: 'stackhawk-api-key',
      title: 'StackHawk API key',
      severity: 'high',
      keywords: ['hawk.'],
      pattern: /(?<![0-9A-Za-z_-])hawk\.[0-9A-Za-z_-]{20}\.[0-9A-Za-z_-]{20}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`          HAWK_API_KEY: hawk.${base62(20)}.${base62(20)}`,
          sample`new Client({ hawkApiKey: 'hawk.${base62(20)}.${base62(20)}' })`,
        ],
        passes: [sample`hawk.${base62(20)}`, sample`xhawk.${base62(20)}.${base62(20)}`],
      },
    },
  ],
});
