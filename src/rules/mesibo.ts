import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'mesibo',
  docs: 'https://docs.mesibo.com/api/backend-api/',
  revoke: 'https://console.mesibo.com',
  rules: [
    {
      id: 'mesibo-app-token',
      title: 'mesibo app token',
      severity: 'high',
      keywords: ['mesibo'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`set MESIBO_APP_TOKEN=${base62(64)}`,
          sample`window.config = { mesiboAppToken: '${base62(64)}' };`,
          sample`url: https://api.mesibo.com/api.php?op=usersadd&token=${base62(64)}`,
        ],
        passes: [
          sample`MESIBO_APP_TOKEN=${base62(59)}`,
          sample`mesiboRevision = '${base62(64)}'`,
          sample`MESIBO_APP_TOKEN=your-mesibo-app-token`,
        ],
      },
    },
  ],
});
