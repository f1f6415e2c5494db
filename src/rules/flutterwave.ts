import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Flutterwave',
  docs: 'https://developer.flutterwave.com/docs/authentication',
  revoke: 'https://dashboard.flutterwave.com/settings/apis',
  rules: [
    {
      id: 'flutterwave-encryption-key',
      title: 'Flutterwave encryption key',
      severity: 'high',
      keywords: ['FLWSECK_TEST'],
      pattern: /(?<![0-9A-Za-z_])FLWSECK_TEST-?[0-9A-Ha-h]{12}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`FLW_ENCRYPTION_KEY=FLWSECK_TEST${hex(12)}`,
          sample`encryptionKey: 'FLWSECK_TEST-${hex(12)}'`,
        ],
        passes: [
          sample`FLWSECK_TEST-${hex(32)}-X`,
          sample`FLW_ENCRYPTION_KEY=FLWSECK_TEST${hex(6)}`,
          sample`FLW_ENCRYPTION_KEY=FLWSECK_TEST`,
        ],
      },
    },
    {
      id: 'flutterwave-secret-key',
      title: 'Flutterwave live secret key',
      severity: 'critical',
      keywords: ['FLWSECK-'],
      pattern: /(?<![0-9A-Za-z_])FLWSECK-[0-9A-Za-z]{32}-(?:[0-9A-Za-z]{8,16}-)?X(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`FLW_SECRET_KEY=FLWSECK-${hex(32)}-X`,
          sample`new Flutterwave(publicKey, 'FLWSECK-${hex(32)}-${hex(11)}vt-X')`,
          sample`Authorization: Bearer FLWSECK-${hex(32)}-X`,
        ],
        passes: [
          sample`FLW_PUBLIC_KEY=FLWPUBK-${hex(32)}-X`,
          sample`FLW_SECRET_KEY=FLWSECK-${hex(16)}-X`,
          sample`FLW_SECRET_KEY=FLWSECK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-X`,
        ],
      },
    },
    {
      id: 'flutterwave-test-secret-key',
      title: 'Flutterwave test-mode secret key',
      severity: 'medium',
      keywords: ['FLWSECK_TEST-'],
      pattern: /(?<![0-9A-Za-z_])FLWSECK_TEST-[0-9A-Za-z]{32}-(?:[0-9A-Za-z]{8,16}-)?X(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`FLW_SECRET_KEY=FLWSECK_TEST-${hex(32)}-X`,
          sample`{ "secretKey": "FLWSECK_TEST-${hex(32)}-X" }`,
        ],
        passes: [
          sample`FLW_PUBLIC_KEY=FLWPUBK_TEST-${hex(32)}-X`,
          sample`FLW_SECRET_KEY=FLWSECK_TEST-SANDBOXDEMOKEY-X`,
        ],
      },
    },
  ],
});
