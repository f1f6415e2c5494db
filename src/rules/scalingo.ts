import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Scalingo',
  docs: 'https://developers.scalingo.com/#authentication',
  revoke: 'https://dashboard.scalingo.com/account/tokens',
  rules: [
    {
      id: 'scalingo-api-token',
      title: 'Scalingo API token',
      severity: 'critical',
      keywords: ['tk-us-'],
      pattern: /(?<![0-9A-Za-z_-])tk-us-[0-9A-Za-z_-]{48}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`SCALINGO_API_TOKEN=tk-us-${base64url(48)}`,
          sample`scalingo login --api-token tk-us-${base64url(48)}`,
        ],
        passes: [
          sample`tk-us-${base64url(20)}`,
          sample`desk-tk-us-${base64url(48)}`,
          sample`SCALINGO_API_TOKEN=tk-us-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
