import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Endor Labs',
  docs: 'https://docs.endorlabs.com/administration/api-keys/',
  revoke: 'https://app.endorlabs.com/',
  rules: [
    {
      id: 'endorlabs-api-key',
      title: 'Endor Labs API key or secret',
      severity: 'critical',
      keywords: ['endr+'],
      pattern: /(?<![0-9A-Za-z_])endr\+[0-9A-Za-z-]{16}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ENDOR_API_CREDENTIALS_KEY=endr+${base62(16)}`,
          sample`ENDOR_API_CREDENTIALS_SECRET: endr+${base62(16)}`,
        ],
        passes: [sample`endr+${base62(5)}`, sample`endr+xxxxxxxxxxxxxxxx`],
      },
    },
  ],
});
