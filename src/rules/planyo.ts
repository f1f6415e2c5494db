import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Planyo',
  docs: 'https://www.planyo.com/api.php',
  revoke: 'https://www.planyo.com',
  rules: [
    {
      id: 'planyo-api-key',
      title: 'Planyo API key',
      severity: 'high',
      keywords: ['planyo'],
      value: /[0-9a-z]{62}/,
      examples: {
        finds: [
          sample`ENV PLANYO_API_KEY=${base36(62)}`,
          sample`planyoApiKey: '${base36(62)}',`,
          sample`curl "https://www.planyo.com/rest/?method=api_test&api_key=${base36(62)}"`,
        ],
        passes: [
          sample`PLANYO_API_KEY=${base36(57)}`,
          sample`<img src="/img/planyo-logo.svg" id="${base36(62)}">`,
          sample`PLANYO_API_KEY=your-planyo-api-key`,
        ],
      },
    },
  ],
});
