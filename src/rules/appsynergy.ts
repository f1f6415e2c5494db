import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AppSynergy',
  docs: 'https://www.appsynergy.com/',
  revoke: 'https://www.appsynergy.com/',
  rules: [
    {
      id: 'appsynergy-api-key',
      title: 'AppSynergy API key',
      severity: 'medium',
      keywords: ['appsynergy'],
      value: /[0-9a-z]{64}/,
      examples: {
        finds: [
          sample`APPSYNERGY_API_KEY=${base36(64)}`,
          sample`appsynergyApiKey: '${base36(64)}',`,
          sample`fetch('https://www.appsynergy.com/api?action=GET_STATUS&apiKey=${base36(64)}')`,
        ],
        passes: [
          sample`APPSYNERGY_API_KEY=${base36(59)}`,
          sample`- appsynergy: updated at revision ${base36(64)}`,
          sample`APPSYNERGY_API_KEY=your-appsynergy-api-key`,
        ],
      },
    },
  ],
});
