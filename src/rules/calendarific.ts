import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Calendarific',
  docs: 'https://calendarific.com/api-documentation',
  revoke: 'https://calendarific.com/account',
  rules: [
    {
      id: 'calendarific-api-key',
      title: 'Calendarific API key',
      severity: 'medium',
      keywords: ['calendarific'],
      value: /[0-9a-z]{40}|[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV CALENDARIFIC_API_KEY=${base36(40)}`,
          sample`let calendarificApiKey: string = "${base36(40)}"`,
          sample`fetch('https://calendarific.com/api/v2/holidays?api_key=${base36(40)}')`,
        ],
        passes: [
          sample`CALENDARIFIC_API_KEY=${base36(35)}`,
          sample`/* Calendarific snippet, build ${base36(40)} */`,
          sample`CALENDARIFIC_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
