import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cloud Elements',
  docs: 'https://developers.cloud-elements.com/',
  revoke: 'https://my.cloudelements.io/',
  rules: [
    {
      id: 'cloudelements-user-secret',
      title: 'Cloud Elements user secret',
      severity: 'medium',
      keywords: ['cloudelements', 'cloud_elements', 'cloud-elements'],
      value: /[0-9A-Za-z+/]{43}=/,
      examples: {
        finds: [
          sample`ENV CLOUDELEMENTS_USER_SECRET=${base64(43)}=`,
          sample`cloudelementsUserSecret: '${base64(43)}=',`,
        ],
        passes: [
          sample`CLOUDELEMENTS_USER_SECRET=${base62(20)}`,
          sample`- cloudelements-user: updated at revision ${base64(43)}=`,
          sample`cloudelementsUserSecret: Deno.env.get("CLOUDELEMENTS_USER_SECRET"),`,
        ],
      },
    },
  ],
});
