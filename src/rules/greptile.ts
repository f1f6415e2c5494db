import { defineProvider } from '../detect/rule.ts';
import { base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Greptile',
  docs: 'https://docs.greptile.com/',
  revoke: 'https://app.greptile.com/',
  rules: [
    {
      id: 'greptile-api-key',
      title: 'Greptile API key',
      severity: 'high',
      keywords: ['greptile'],
      value: /[0-9A-Za-z+/]{64}/,
      examples: {
        finds: [
          sample`ENV GREPTILE_API_KEY=${base64(64)}`,
          sample`GREPTILE_API_KEY = "${base64(64)}"`,
          sample`axios.get('https://api.greptile.com/v2/query', { headers: { 'Authorization': 'Bearer ${base64(64)}' } })`,
        ],
        passes: [
          sample`GREPTILE_API_KEY=${base64(59)}`,
          sample`/* Greptile snippet, build ${base64(64)} */`,
          sample`greptile_api_key: "{{ greptile_api_key }}"`,
        ],
      },
    },
  ],
});
