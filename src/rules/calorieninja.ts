import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CalorieNinjas',
  docs: 'https://calorieninjas.com/api',
  revoke: 'https://calorieninjas.com/profile',
  rules: [
    {
      id: 'calorieninja-api-key',
      title: 'CalorieNinjas API key',
      severity: 'low',
      keywords: ['calorieninja', 'calorie_ninja'],
      value: /[0-9A-Za-z+/]{38,40}={0,2}/,
      examples: {
        finds: [
          sample`CALORIENINJAS_API_KEY=${base62(40)}`,
          sample`const calorieninjasApiKey = '${base62(40)}';`,
          sample`axios.get('https://api.calorieninjas.com/v1/nutrition?query=x', { headers: { 'X-Api-Key': '${base62(40)}' } })`,
        ],
        passes: [
          sample`CALORIENINJAS_API_KEY=${base62(30)}`,
          sample`<img src="/img/calorieninjas-logo.svg" id="${base62(40)}">`,
          sample`CALORIENINJAS_API_KEY=<your CalorieNinjas API key>`,
        ],
      },
    },
  ],
});
