import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'BombBomb',
  docs: 'https://developer.bombbomb.com',
  revoke: 'https://app.bombbomb.com/app/?module=integrations',
  rules: [
    {
      id: 'bombbomb-access-token',
      title: 'BombBomb access token',
      severity: 'high',
      keywords: ['bombbomb'],
      value: /eyJ[0-9A-Za-z_-]{10,300}\.[0-9A-Za-z_-]{40,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`BOMBBOMB_ACCESS_TOKEN=eyJ${base62(120)}.eyJ${base62(300)}.${base64url(86)}`,
          sample`bombbomb_access_token: 'eyJ${base62(120)}.eyJ${base62(300)}.${base64url(86)}'`,
          sample`fetch('https://api.bombbomb.com/v2/eyJ${base62(120)}.eyJ${base62(300)}.${base64url(86)}')`,
        ],
        passes: [
          sample`BOMBBOMB_ACCESS_TOKEN=${base62(20)}`,
          sample`checksum = "eyJ${base62(120)}.eyJ${base62(300)}.${base64url(86)}"`,
          sample`BOMBBOMB_ACCESS_TOKEN=\${BOMBBOMB_ACCESS_TOKEN}`,
        ],
      },
    },
  ],
});
