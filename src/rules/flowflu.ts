import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Flowlu',
  docs: 'https://www.flowlu.com/api/',
  revoke: 'https://www.flowlu.com/',
  rules: [
    {
      id: 'flowflu-api-key',
      title: 'Flowlu API key',
      severity: 'medium',
      keywords: ['flowlu', 'flowflu'],
      value: /[0-9A-Za-z]{51}/,
      examples: {
        finds: [
          sample`FLOWFLU_API_KEY=${base62(51)}`,
          sample`  "flowflu-api-key": "${base62(51)}",`,
          sample`url: https://acme.flowlu.com/api/v1/module/crm/account/list?api_key=${base62(51)}`,
        ],
        passes: [
          sample`FLOWFLU_API_KEY=${base62(46)}`,
          sample`flowfluRevision = '${base62(51)}'`,
          sample`flowflu_api_key: "{{ flowflu_api_key }}"`,
        ],
      },
    },
  ],
});
