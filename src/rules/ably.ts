import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Ably',
  docs: 'https://ably.com/docs/ids-and-keys/',
  revoke: 'ably auth keys revoke APP_ID.KEY_ID',
  rules: [
    {
      id: 'ably-api-key',
      title: 'Ably API key',
      severity: 'critical',
      // Not `ably` alone, in which every adverb ends.
      keywords: ['ably.re', 'ably_', 'ably.io', 'ablykey', 'ablyapi'],
      ignoreCase: true,
      pattern:
        /(?<![a-z])ably[^\n]{0,60}?(?<![\w.-])(?<secret>[\w-]{6}\.[\w-]{6}:(?:[\w-]{43}|[\w-]{16}))(?![\w-])/i,
      entropy: 3.5,
      examples: {
        finds: [
          sample`const ably = new Ably.Realtime('${base64url(6)}.${base64url(6)}:${base64url(43)}');`,
          sample`new Ably.Rest({ key: "${base62(6)}.${base62(6)}:${base62(16)}" })`,
          sample`ABLY_API_KEY=${base62(6)}.${base62(6)}:${base64url(43)}`,
        ],
        passes: [
          sample`new Ably.Realtime('${base62(6)}.${base62(6)}:*****')`,
          sample`ABLY_KEY_NAME=${base62(6)}.${base62(6)}`,
          sample`new Ably.Realtime({ authUrl: '/api/ably' })`,
        ],
      },
    },
  ],
});
