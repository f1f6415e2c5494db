import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AWS AppSync',
  docs: 'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html#api-key-authorization',
  revoke: 'https://aws appsync delete-api-key --api-id API --id KEY',
  rules: [
    {
      id: 'appsync-api-key',
      title: 'AWS AppSync API key',
      severity: 'medium',
      keywords: ['da2-'],
      pattern: /(?<![0-9A-Za-z_-])da2-[0-9a-z]{26}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`APPSYNC_API_KEY=da2-${base36(26)}`,
          sample`"aws_appsync_apiKey": "da2-${base36(26)}",`,
        ],
        passes: [
          sample`da2-${base36(10)}`,
          sample`xda2-${base36(26)}`,
          sample`da2-xxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
