import { defineProvider } from '../detect/rule.ts';
import { base62, sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'Telnyx',
  docs: 'https://developers.telnyx.com/development/api-fundamentals/authentication',
  revoke: 'https://portal.telnyx.com/#/api-keys',
  rules: [
    {
      id: 'telnyx-api-key',
      title: 'Telnyx API key',
      severity: 'critical',
      keywords: ['KEY0'],
      pattern: /(?<![0-9A-Za-z_])KEY0[0-9A-Za-z]{31}_[0-9A-Za-z_-]{22}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`TELNYX_API_KEY=KEY0${upperHex(31)}_${base62(22)}`,
          sample`Authorization: Bearer KEY0${upperHex(31)}_${base62(22)}`,
        ],
        passes: [sample`KEY0${upperHex(9)}`, sample`KEY0_OF_THE_MAP`],
      },
    },
  ],
});
