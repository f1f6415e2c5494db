import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Groq',
  docs: 'https://console.groq.com/docs/quickstart',
  revoke: 'https://console.groq.com/keys',
  rules: [
    {
      id: 'groq-api-key',
      title: 'Groq API key',
      severity: 'critical',
      keywords: ['gsk_'],
      pattern: /(?<![0-9A-Za-z_])gsk_[0-9A-Za-z]{48,56}(?![0-9A-Za-z_])/,
      entropy: 3.8,
      examples: {
        finds: [sample`GROQ_API_KEY=gsk_${base62(52)}`, sample`new Groq({ apiKey: "gsk_${base62(52)}" })`],
        passes: [sample`gsk_${base62(12)}`, sample`gsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
  ],
});
