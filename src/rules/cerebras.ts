import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cerebras',
  docs: 'https://inference-docs.cerebras.ai/quickstart',
  revoke: 'https://cloud.cerebras.ai',
  rules: [
    {
      id: 'cerebras-api-key',
      title: 'Cerebras Inference API key',
      severity: 'high',
      keywords: ['csk-'],
      pattern: /(?<![0-9A-Za-z_-])csk-[0-9a-z]{48}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`CEREBRAS_API_KEY=csk-${base36(48)}`,
          sample`new Cerebras({ apiKey: 'csk-${base36(48)}' })`,
        ],
        passes: [
          sample`csk-${base36(20)}`,
          sample`disk-csk-${base36(48)}`,
          sample`CEREBRAS_API_KEY=csk-your-key-here`,
        ],
      },
    },
  ],
});
