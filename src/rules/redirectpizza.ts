import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'redirect.pizza',
  docs: 'https://redirect.pizza/docs',
  revoke: 'https://redirect.pizza/',
  rules: [
    {
      id: 'redirectpizza-api-key',
      title: 'redirect.pizza API key',
      severity: 'medium',
      keywords: ['redirectpizza', 'redirect.pizza', 'redirect_pizza'],
      value: /rpa_[0-9A-Za-z]{54}/,
      examples: {
        finds: [
          sample`REDIRECTPIZZA_API_KEY=rpa_${base62(54)}`,
          sample`const redirectpizzaApiKey = 'rpa_${base62(54)}';`,
          sample`axios.get('https://redirect.pizza/api/v1/redirects', { headers: { 'Authorization': 'Bearer rpa_${base62(54)}' } })`,
        ],
        passes: [
          sample`REDIRECTPIZZA_API_KEY=rpa_${base62(12)}`,
          sample`cache_key: rpa_${base62(54)}`,
          sample`REDIRECTPIZZA_API_KEY=\${REDIRECTPIZZA_API_KEY}`,
        ],
      },
    },
  ],
});
