import { defineProvider } from '../detect/rule.ts';
import { base62, base64, digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Meta (Facebook)',
  docs: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
  revoke: 'https://developers.facebook.com/apps/',
  rotation: [
    "Reset the app secret under App settings, Basic; this ends its app tokens. A user's token: remove the app in that user's settings.",
  ],
  rules: [
    {
      id: 'facebook-access-token',
      title: 'Facebook access token (user, page or system)',
      severity: 'critical',
      keywords: [
        'EAAB',
        'EAAC',
        'EAAD',
        'EAAE',
        'EAAF',
        'EAAG',
        'EAAH',
        'EAAI',
        'EAAJ',
        'EAAK',
        'EAAL',
        'EAAM',
        'EAAN',
        'EAAO',
        'EAAP',
        'EAAQ',
        'EAAR',
        'EAAS',
        'EAAT',
        'EAAU',
        'EAAV',
        'EAAW',
        'EAAX',
        'EAAY',
        'EAAZ',
      ],
      pattern: /(?<![0-9A-Za-z_+/-]|base64,)EAA[B-Z][0-9A-Za-z]{90,400}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`FB_PAGE_TOKEN=EAAG${base62(180)}`,
          sample`"access_token": "EAACEdEose0c${base62(140)}"`,
        ],
        passes: [sample`EAAG${base62(20)}`, sample`src: url(data:font/woff;base64,EAAB${base64(300)})`],
      },
    },
    {
      id: 'facebook-app-token',
      title: 'Facebook app access token',
      severity: 'high',
      keywords: ['facebook', 'fb_', 'graph.fb', 'fbapp'],
      value: /\d{13,17}(?:\||%7C)[0-9A-Za-z_-]{27}/,
      examples: {
        finds: [
          sample`FACEBOOK_ACCESS_TOKEN=${digits(15)}|${base62(27)}`,
          sample`https://graph.facebook.com/me?access_token=${digits(16)}%7C${base62(27)}`,
        ],
        passes: [sample`FACEBOOK_APP_ID=${digits(15)}`, sample`facebook token ${digits(15)}|${base62(5)}`],
      },
    },
    {
      id: 'facebook-app-secret',
      title: 'Facebook app secret or client token',
      severity: 'high',
      keywords: ['facebook', 'fb_app', 'fb_secret', 'fb_client', 'fbapp', 'meta_app'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`FACEBOOK_APP_SECRET=${hex(32)}`,
          sample`new FacebookStrategy({ clientID: '1234567890', clientSecret: '${hex(32)}' })`,
        ],
        passes: [sample`FACEBOOK_APP_ID=${digits(15)}`, sample`facebook pixel integrity ${hex(64)}`],
      },
    },
  ],
});
