import { defineProvider } from '../detect/rule.ts';
import { base36, base62, base64, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Dropbox',
  docs: 'https://developers.dropbox.com/oauth-guide',
  revoke: 'https://www.dropbox.com/developers/apps',
  rules: [
    {
      id: 'dropbox-short-lived-token',
      title: 'Dropbox access token (short-lived)',
      severity: 'high',
      keywords: ['sl.'],
      pattern:
        /(?<![0-9A-Za-z_.-])sl\.(?:u\.)?(?=[A-Za-z_-]{0,60}\d)[0-9A-Za-z_-]{130,1500}(?![0-9A-Za-z_-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`DROPBOX_TOKEN=sl.${base64url(137)}k`,
          sample`new Dropbox({ accessToken: 'sl.u.${base64url(900)}k' })`,
        ],
        passes: [sample`sl.${base62(20)}`, sample`url.${base62(140)}`],
      },
    },
    {
      id: 'dropbox-long-lived-token',
      title: 'Dropbox access token (long-lived)',
      severity: 'critical',
      keywords: ['AAAAAAAAAA'],
      pattern:
        /(?<![0-9A-Za-z_+/-])(?=[0-9A-Z_-]{0,10}[a-z])[0-9A-Za-z_-]{11}AAAAAAAAAA[0-9A-Za-z_-]{43}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`token: '${base62(10)}sAAAAAAAAAA${base64url(42)}k'`,
          sample`DROPBOX_ACCESS_TOKEN=${base62(11)}AAAAAAAAAA${base62(43)}`,
        ],
        passes: [
          sample`data:font;base64,${base64(40)}AAAAAAAAAAAAAA${base64(200)}`,
          sample`AAAAAAAAAA${base62(43)}`,
        ],
      },
    },
    {
      id: 'dropbox-app-secret',
      title: 'Dropbox app secret or key',
      severity: 'medium',
      keywords: ['dropbox'],
      value: /(?=\D{0,14}\d)(?=[^a-z]{0,14}[a-z])[0-9a-z]{15}/,
      within: 40,
      examples: {
        finds: [sample`DROPBOX_APP_SECRET=${base36(15)}`, sample`dropboxAppSecret: '${base36(15)}'`],
        passes: [sample`DROPBOX_FOLDER=/apps/acme`, sample`dropbox_key: ${base36(8)}`],
      },
    },
  ],
});
