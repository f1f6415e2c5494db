import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Surveybot',
  docs: 'https://surveybot.io',
  revoke: 'https://app.surveybot.io',
  rules: [
    {
      id: 'surveybot-api-key',
      title: 'Surveybot API key',
      severity: 'medium',
      keywords: ['surveybot', 'survey_bot'],
      value: /[0-9A-Za-z-]{80}/,
      examples: {
        finds: [
          sample`          SURVEYBOT_API_KEY: ${base62(80)}`,
          sample`  "surveybot-api-key": "${base62(80)}",`,
          sample`axios.get('https://app.surveybot.io/api/v1/surveys', { headers: { 'Authorization': 'Bearer ${base62(80)}' } })`,
        ],
        passes: [
          sample`SURVEYBOT_API_KEY=${base62(75)}`,
          sample`<img src="/img/surveybot-logo.svg" id="${base62(80)}">`,
          sample`SURVEYBOT_API_KEY=\${SURVEYBOT_API_KEY}`,
        ],
      },
    },
  ],
});
