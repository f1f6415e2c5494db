import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Worksnaps',
  docs: 'https://www.worksnaps.com/api_docs/',
  revoke: 'https://app.worksnaps.com',
  rules: [
    {
      id: 'worksnaps-api-token',
      title: 'Worksnaps API token',
      severity: 'medium',
      keywords: ['worksnaps', 'work_snaps', 'work-snaps'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`WORKSNAPS_API_TOKEN=${base62(40)}`,
          sample`{ "worksnapsApiToken": "${base62(40)}" }`,
          sample`axios.get('https://api.worksnaps.com/api/me.xml', { headers: { 'Authorization': 'Bearer ${base62(40)}' } })`,
        ],
        passes: [
          sample`WORKSNAPS_API_TOKEN=${base62(35)}`,
          sample`/* Worksnaps snippet, build ${base62(40)} */`,
          sample`WORKSNAPS_API_TOKEN=\${WORKSNAPS_API_TOKEN}`,
        ],
      },
    },
  ],
});
