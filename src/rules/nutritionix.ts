import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Nutritionix',
  docs: 'https://docx.syndigo.com/developers/docs/nutritionix-api-guide',
  revoke: 'https://developer.nutritionix.com/admin/applications',
  rules: [
    {
      id: 'nutritionix-api-key',
      title: 'Nutritionix API key',
      severity: 'low',
      keywords: ['nutritionix'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`NUTRITIONIX_API_KEY=${hex(32)}`,
          sample`let nutritionixApiKey: string = "${hex(32)}"`,
          sample`axios.get('https://trackapi.nutritionix.com/v2/search/instant?query=x', { headers: { 'x-app-key': '${hex(32)}' } })`,
        ],
        passes: [
          sample`NUTRITIONIX_API_KEY=${hex(27)}`,
          sample`import logo from './nutritionix.png?v=${hex(32)}'`,
          sample`NUTRITIONIX_API_KEY=<your Nutritionix API key>`,
        ],
      },
    },
  ],
});
