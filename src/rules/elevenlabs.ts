import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ElevenLabs',
  docs: 'https://elevenlabs.io/docs/api-reference/authentication',
  revoke: 'https://elevenlabs.io/app/settings/api-keys',
  rules: [
    {
      id: 'elevenlabs-api-key',
      title: 'ElevenLabs API key',
      severity: 'critical',
      keywords: ['elevenlabs', 'eleven_labs', 'xi-api-key', 'xi_api_key', 'eleven_api'],
      value: /(?:sk_)?[0-9a-f]{48}|[0-9a-f]{32}/,
      examples: {
        finds: [sample`ELEVENLABS_API_KEY=sk_${hex(48)}`, sample`-H "xi-api-key: ${hex(32)}"`],
        passes: [sample`ELEVENLABS_VOICE_ID=${base62(20)}`, sample`xi-api-key: <key>`],
      },
    },
  ],
});
