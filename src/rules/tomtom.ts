import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'TomTom',
  docs: 'https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/',
  revoke: 'https://developer.tomtom.com/user/me/apps',
  rules: [
    {
      id: 'tomtom-api-key',
      title: 'TomTom API key',
      severity: 'medium',
      keywords: ['tomtom', 'tom_tom'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV TOMTOM_API_KEY=${base62(32)}`,
          sample`tomtomApiKey: '${base62(32)}',`,
          sample`fetch('https://api.tomtom.com/search/2/search/pizza.json?key=${base62(32)}')`,
        ],
        passes: [
          sample`TOMTOM_API_KEY=${base62(27)}`,
          sample`tomtom_id: ${base62(32)}`,
          sample`tomtom_api_key: "{{ tomtom_api_key }}"`,
        ],
      },
    },
  ],
});
