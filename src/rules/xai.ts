import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'xAI',
  docs: 'https://docs.x.ai/docs/overview',
  revoke: 'https://console.x.ai/',
  rules: [
    {
      id: 'xai-api-key',
      title: 'xAI API key',
      severity: 'critical',
      keywords: ['xai-'],
      pattern: /(?<![0-9A-Za-z_-])xai-[0-9A-Za-z_]{70,90}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [sample`XAI_API_KEY=xai-${base62(80)}`, sample`apiKey: "xai-${base62(80)}",`],
        passes: [
          sample`xai-${base62(9)}`,
          sample`xai-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
