import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Box',
  docs: 'https://developer.box.com/guides/authentication/',
  revoke: 'https://app.box.com/developers/console',
  rules: [
    {
      id: 'box-client-secret',
      title: 'Box client secret or developer token',
      severity: 'high',
      keywords: [
        'box_client',
        'box_secret',
        'box_dev',
        'box_token',
        'box_access',
        'box_api',
        'boxclient',
        'boxapi',
        'boxsecret',
        'boxtoken',
        'box_app',
        'boxapp',
      ],
      vendor: 'name',
      value: /(?=\D{0,31}\d)[0-9A-Za-z]{32}/,
      within: 40,
      examples: {
        finds: [sample`BOX_CLIENT_SECRET=${base62(32)}`, sample`boxClientSecret: "${base62(32)}"`],
        passes: [sample`BOX_CLIENT_ID=${base62(20)}`, sample`combobox(token, '${base62(32)}')`],
      },
    },
  ],
});
