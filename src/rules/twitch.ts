import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Twitch',
  docs: 'https://dev.twitch.tv/docs/authentication/',
  revoke: 'https://dev.twitch.tv/console/apps',
  rules: [
    {
      id: 'twitch-client-secret',
      title: 'Twitch client secret or access token',
      severity: 'high',
      keywords: ['twitch', 'tmi.js'],
      value: /(?=\D{0,29}\d)(?=[^a-z]{0,29}[a-z])[0-9a-z]{30}/,
      examples: {
        finds: [sample`TWITCH_CLIENT_SECRET=${base36(30)}`, sample`twitchAccessToken: '${base36(30)}'`],
        passes: [sample`TWITCH_CHANNEL=acme`, sample`twitch_token: ${base36(12)}`],
      },
    },
    {
      id: 'twitch-chat-token',
      title: 'Twitch chat OAuth token',
      severity: 'high',
      keywords: ['oauth:'],
      pattern: /(?<![0-9A-Za-z_])oauth:(?<secret>(?=[a-z]{0,29}\d)[0-9a-z]{30})(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [sample`password: 'oauth:${base36(30)}'`, sample`IRC_PASS=oauth:${base36(30)}`],
        passes: [sample`oauth:${base36(12)}`, sample`urn:ietf:params:oauth:granttypeauthorizationcodetoken`],
      },
    },
  ],
});
