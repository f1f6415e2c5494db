import { defineProvider } from '../detect/rule.ts';
import { base62, base64, chars, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Adyen',
  docs: 'https://docs.adyen.com/development-resources/api-authentication',
  revoke: 'https://docs.adyen.com/development-resources/api-credentials/',
  rules: [
    {
      id: 'adyen-api-key',
      title: 'Adyen API key',
      severity: 'critical',
      keywords: ['hmfu', 'hmfx'],
      // Two parts in base64, and a third that has signs of all kinds.
      pattern:
        /(?<![0-9A-Za-z+/])AQE[0-9a-z]hmf[ux][0-9A-Za-z+/]{50,130}={0,2}-[0-9A-Za-z+/]{43}=(?:-[^\s"'`]{1,20})?/,
      entropy: 4,
      examples: {
        finds: [
          sample`ADYEN_API_KEY=AQEyhmfx${base64(88)}==-${base64(43)}=-${chars('Qw{3]<z&^,K7)*b+', 16)}`,
          sample`config.apiKey = 'AQExhmfu${base64(60)}-${base64(43)}=-${base62(16)}';`,
        ],
        passes: [sample`ADYEN_API_KEY=AQEyhmfxK4...`, sample`ADYEN_CLIENT_KEY=test_${base62(32)}`],
      },
    },
  ],
});
