import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Deepgram',
  docs: 'https://developers.deepgram.com/docs/create-additional-api-keys',
  revoke: 'https://console.deepgram.com/',
  rules: [
    {
      id: 'deepgram-api-key',
      title: 'Deepgram API key',
      severity: 'high',
      keywords: ['deepgram', 'dg_api'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`DEEPGRAM_API_KEY=${hex(40)}`,
          sample`const deepgram = createClient(token, '${hex(40)}')`,
        ],
        passes: [sample`DEEPGRAM_MODEL=nova-2`, sample`deepgram_key: ${hex(12)}`],
      },
    },
  ],
});
