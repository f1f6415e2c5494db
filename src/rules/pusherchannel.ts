import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pusher Channels',
  docs: 'https://pusher.com/docs/channels/library_auth_reference/rest-api/',
  revoke: 'https://dashboard.pusher.com/',
  rules: [
    {
      id: 'pusherchannel-app-secret',
      title: 'Pusher Channels app secret',
      severity: 'high',
      keywords: [
        'pusher_app_secret',
        'pusher_secret',
        'pushersecret',
        'pusherappsecret',
        'pusher-secret',
        'pusher.secret',
        'pusher_channels_secret',
      ],
      value: /[0-9a-f]{20}/,
      examples: {
        finds: [sample`PUSHER_APP_SECRET=${hex(20)}`, sample`PUSHER_APP_SECRET = "${hex(20)}"`],
        passes: [sample`PUSHER_APP_KEY=${hex(20)}`, sample`PUSHER_APP_SECRET=${hex(12)}`],
      },
    },
  ],
});
