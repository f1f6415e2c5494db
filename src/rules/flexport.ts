import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Flexport',
  docs: 'https://developers.flexport.com/',
  revoke: 'https://portal.flexport.com/',
  rules: [
    {
      id: 'flexport-api-token',
      title: 'Flexport logistics API token',
      severity: 'high',
      keywords: ['shltm_'],
      pattern: /(?<![0-9A-Za-z_-])shltm_[0-9A-Za-z_-]{40}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`export FLEXPORT_API_TOKEN="shltm_${base62(40)}"`,
          sample`flexport_api_token = "shltm_${base62(40)}"`,
        ],
        passes: [sample`shltm_${base62(12)}`, sample`xshltm_${base62(40)}`],
      },
    },
  ],
});
