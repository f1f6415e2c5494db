import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Metrilo',
  docs: 'https://www.metrilo.com',
  revoke: 'https://www.metrilo.com',
  rules: [
    {
      id: 'metrilo-api-key',
      title: 'Metrilo API key',
      severity: 'medium',
      keywords: ['metrilo'],
      value: /[0-9a-z]{16}/,
      entropy: 2.5,
      examples: {
        finds: [sample`ENV METRILO_API_KEY=${base36(16)}`, sample`METRILO_API_KEY = "${base36(16)}"`],
        passes: [
          sample`METRILO_API_KEY=${base36(14)}`,
          sample`metrilo_id: ${base36(16)}`,
          sample`METRILO_API_KEY=your-metrilo-api-key`,
        ],
      },
    },
  ],
});
