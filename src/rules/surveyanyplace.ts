import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Survey Anyplace (Pointerpro)',
  docs: 'https://pointerpro.com/',
  revoke: 'https://surveyanyplace.com/',
  rules: [
    {
      id: 'surveyanyplace-api-key',
      title: 'Survey Anyplace (Pointerpro) API key',
      severity: 'medium',
      keywords: ['surveyanyplace', 'survey_anyplace'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [sample`SURVEYANYPLACE_API_KEY=${hex(32)}`, sample`  "surveyanyplace-api-key": "${hex(32)}",`],
        passes: [
          sample`SURVEYANYPLACE_API_KEY=${hex(27)}`,
          sample`import logo from './surveyanyplace.png?v=${hex(32)}'`,
          sample`surveyanyplace_api_key: "{{ surveyanyplace_api_key }}"`,
        ],
      },
    },
  ],
});
