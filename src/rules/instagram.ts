import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Instagram',
  docs: 'https://developers.facebook.com/docs/instagram-platform/reference/access_token/',
  revoke: 'https://www.instagram.com/accounts/manage_access/',
  rules: [
    {
      id: 'instagram-access-token',
      title: 'Instagram access token',
      severity: 'high',
      keywords: ['IGQV', 'IGQWR', 'IGAA'],
      pattern: /(?<![0-9A-Za-z_+/-])IG(?:QV|QWR|AA)[0-9A-Za-z_-]{100,250}(?![0-9A-Za-z_+/=-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`INSTAGRAM_ACCESS_TOKEN=IGQVJ${base62(140)}`,
          sample`https://graph.instagram.com/me/media?access_token=IGAA${base62(160)}`,
        ],
        passes: [sample`IGQVJ${base62(20)}`, sample`data:font/woff2;base64,IGQV${base64(200)}`],
      },
    },
  ],
});
