import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Duo',
  docs: 'https://duo.com/docs/adminapi',
  revoke: 'https://admin.duosecurity.com/',
  rules: [
    {
      id: 'duo-secret-key',
      title: 'Duo secret key',
      severity: 'critical',
      keywords: [
        'duo_secret',
        'duosecret',
        'duo_skey',
        'duo_api',
        'duo_client',
        'duosecurity',
        'duo_admin',
        'duo_integration',
        'duo-skey',
      ],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [sample`DUO_SECRET_KEY=${base62(40)}`, sample`let duoSecretKey: string = "${base62(40)}"`],
        passes: [
          sample`DUO_SECRET_KEY=${base62(35)}`,
          sample`checksum = "${base62(40)}"`,
          sample`duoSecretKey: Deno.env.get("DUO_SECRET_KEY"),`,
        ],
      },
    },
  ],
});
