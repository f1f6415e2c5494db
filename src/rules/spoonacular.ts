import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'spoonacular',
  docs: 'https://spoonacular.com/food-api/docs#Authentication',
  revoke: 'https://spoonacular.com/food-api/console#Profile',
  rules: [
    {
      id: 'spoonacular-api-key',
      title: 'spoonacular API key',
      severity: 'medium',
      keywords: ['spoonacular'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV SPOONACULAR_API_KEY=${hex(32)}`,
          sample`<add key="spoonacularApiKey" value="${hex(32)}" />`,
          sample`url: https://api.spoonacular.com/recipes/complexSearch?query=pasta&apiKey=${hex(32)}`,
        ],
        passes: [
          sample`SPOONACULAR_API_KEY=${hex(27)}`,
          sample`spoonacularRevision = '${hex(32)}'`,
          sample`SPOONACULAR_API_KEY=\${SPOONACULAR_API_KEY}`,
        ],
      },
    },
  ],
});
