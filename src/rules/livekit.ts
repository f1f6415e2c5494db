import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'LiveKit',
  docs: 'https://docs.livekit.io/transport/self-hosting/deployment',
  revoke: 'https://cloud.livekit.io/',
  rules: [
    {
      id: 'livekit-api-secret',
      title: 'LiveKit API secret',
      severity: 'high',
      keywords: ['livekit'],
      // In the server's settings the key stands before it.
      value: /(?:API[0-9A-Za-z]{12}: ?)?[0-9A-Za-z]{43,44}/,
      within: 40,
      examples: {
        finds: [
          sample`LIVEKIT_API_SECRET=${base62(44)}`,
          sample`    environment:\n      LIVEKIT_KEYS: "API${base62(12)}: ${base62(43)}"`,
        ],
        passes: [sample`LIVEKIT_API_KEY=API${base62(12)}`, sample`LIVEKIT_KEYS: "api-key:api-secret"`],
      },
    },
  ],
});
