import { defineProvider } from '../detect/rule.ts';
import { base36, chars, sample } from '../detect/sample.ts';

/** Stream's letters and digits, without those that look like others. */
const DRAWN = '23456789abcdefghjkmnpqrstuvwxyz';

export default defineProvider({
  name: 'Stream',
  docs: 'https://getstream.io/chat/docs/node/stream_api_and_client_integration/',
  revoke: 'https://getstream.io/dashboard/',
  rules: [
    {
      id: 'getstream-api-secret',
      title: 'Stream (getstream.io) API secret',
      severity: 'critical',
      keywords: ['streamchat', 'streamclient', 'stream.connect('],
      ignoreCase: true,
      pattern:
        /stream(?:chat|client)?(?:\.getinstance|\.connect)?\(\s{0,20}(?:["'][0-9a-z]{0,14}["']|[\w.]{1,40}),\s{0,20}["'](?<secret>[2-9a-z]{64})["']/i,
      entropy: 3.5,
      examples: {
        finds: [
          sample`const client = StreamChat.getInstance('${base36(12)}', '${chars(DRAWN, 64)}');`,
          sample`new StreamChat(apiKey, "${chars(DRAWN, 64)}")`,
          sample`const feeds = stream.connect('${base36(12)}', '${chars(DRAWN, 64)}', '102254');`,
        ],
        passes: [
          sample`const client = StreamChat.getInstance('${base36(12)}');`,
          sample`new StreamChat('api_key', 'api_secret')`,
        ],
      },
    },
  ],
});
