import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Iterable',
  docs: 'https://support.iterable.com/hc/en-us/articles/360043464871',
  revoke: 'https://app.iterable.com/settings/apiKeys',
  rules: [
    {
      id: 'iterable-api-key',
      title: 'Iterable API key',
      severity: 'high',
      keywords: [
        'iterable_api',
        'iterableapi',
        'iterable_key',
        'iterable_token',
        'iterable.com',
        'iterable-api',
      ],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          ITERABLE_API_KEY: ${hex(32)}`,
          sample`iterable_api_key: '${hex(32)}'`,
          sample`axios.get('https://api.iterable.com/api/lists', { headers: { 'Api-Key': '${hex(32)}' } })`,
        ],
        passes: [
          sample`ITERABLE_API_KEY=${hex(27)}`,
          sample`x-request-id: ${hex(32)}`,
          sample`iterable_api_key: "{{ iterable_api_key }}"`,
        ],
      },
    },
  ],
});
