import { defineProvider } from '../detect/rule.ts';
import { base62, base64, digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'LINE',
  docs: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
  revoke: 'https://developers.line.biz/console/',
  rules: [
    {
      id: 'line-channel-access-token',
      title: 'LINE channel access token',
      severity: 'critical',
      keywords: [
        'line_channel',
        'line_access',
        'line_token',
        'line_bot',
        'linebot',
        'channelaccesstoken',
        'channel_access_token',
        'line_messaging',
        'linechannel',
        'lineaccess',
      ],
      value: /(?=\D{0,160}\d)[0-9A-Za-z+/]{140,190}={0,2}/,
      within: 60,
      examples: {
        finds: [
          sample`LINE_CHANNEL_ACCESS_TOKEN=${base64(171)}=`,
          sample`channelAccessToken: '${base64(171)}=',`,
        ],
        passes: [sample`LINE_CHANNEL_ID=${digits(10)}`, sample`channelAccessToken: env.LINE_TOKEN`],
      },
    },
    {
      id: 'line-channel-secret',
      title: 'LINE channel secret or LINE Notify token',
      severity: 'high',
      keywords: [
        'line_channel',
        'line_secret',
        'line_notify',
        'line_login',
        'linenotify',
        'line_client',
        'linesecret',
        'linechannel',
        'channelsecret',
        'channel_secret',
        'line_bot',
      ],
      value: /[0-9a-f]{32}|(?=\D{0,42}\d)(?=[^A-Z]{0,42}[A-Z])[0-9A-Za-z]{43}/,
      within: 40,
      examples: {
        finds: [sample`LINE_CHANNEL_SECRET=${hex(32)}`, sample`line_notify_token: "${base62(42)}K"`],
        passes: [sample`LINE_CHANNEL_ID=${digits(10)}`, sample`channelSecret: config.channelSecret`],
      },
    },
  ],
});
