import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Ubidots',
  docs: 'https://docs.ubidots.com/v1.6/reference/authentication',
  revoke: 'https://industrial.ubidots.com/accounts/signin/',
  rules: [
    {
      id: 'ubidots-token',
      title: 'Ubidots token or API key',
      severity: 'high',
      keywords: ['BBFF-', 'BBUS-'],
      pattern: /(?<![0-9A-Za-z_])BB(?:FF|US)-[0-9A-Za-z]{30,42}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`UBIDOTS_TOKEN=BBFF-${base62(30)}`,
          sample`headers = {"X-Auth-Token": "BBUS-${base62(30)}"}`,
        ],
        passes: [sample`BBFF-${base62(12)}`, sample`BBUS-YOUR-TOKEN`],
      },
    },
  ],
});
