import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Juro',
  docs: 'https://api-docs.juro.com',
  revoke: 'https://app.juro.com',
  rules: [
    {
      id: 'juro-api-key',
      title: 'Juro API key',
      severity: 'high',
      keywords: ['juro'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`JURO_API_KEY=${base62(40)}`,
          sample`{ "juroApiKey": "${base62(40)}" }`,
          sample`juro_api_key: ${base62(40)}`,
        ],
        passes: [
          sample`JURO_API_KEY=${base62(35)}`,
          sample`import logo from './juro.png?v=${base62(40)}'`,
          sample`JURO_API_KEY=your-juro-api-key`,
        ],
      },
    },
  ],
});
