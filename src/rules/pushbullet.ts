import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pushbullet',
  docs: 'https://docs.pushbullet.com/#authentication',
  revoke: 'https://www.pushbullet.com/#settings/account',
  rules: [
    {
      id: 'pushbullet-access-token',
      title: 'Pushbullet access token',
      severity: 'high',
      keywords: ['pushbullet', 'push_bullet', 'push-bullet'],
      value: /(?:o\.[0-9A-Za-z]{32}|[0-9A-Za-z_.]{34})/,
      examples: {
        finds: [
          sample`PUSHBULLET_ACCESS_TOKEN=o.${base62(32)}`,
          sample`<add key="pushbulletAccessToken" value="o.${base62(32)}" />`,
          sample`axios.get('https://api.pushbullet.com/v2/users/me', { headers: { 'Access-Token': 'o.${base62(32)}' } })`,
        ],
        passes: [
          sample`PUSHBULLET_ACCESS_TOKEN=o.${base62(20)}`,
          sample`checksum = "o.${base62(32)}"`,
          sample`PUSHBULLET_ACCESS_TOKEN=<your Pushbullet access token>`,
        ],
      },
    },
  ],
});
