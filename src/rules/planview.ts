import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Planview LeanKit',
  docs: 'https://success.planview.com/Planview_LeanKit',
  revoke: 'https://login.leankit.com/',
  rules: [
    {
      id: 'planview-api-token',
      title: 'Planview LeanKit API token',
      severity: 'medium',
      keywords: ['leankit', 'planview'],
      value: /[0-9a-f]{128}|[0-9A-Za-z]{69}/,
      examples: {
        finds: [
          sample`ENV PLANVIEW_API_TOKEN=${hex(128)}`,
          sample`planview_api_token: '${hex(128)}'`,
          sample`axios.get('https://acme.leankit.com/io/board', { headers: { 'Authorization': 'Bearer ${hex(128)}' } })`,
        ],
        passes: [
          sample`PLANVIEW_API_TOKEN=${hex(123)}`,
          sample`/* Planview LeanKit snippet, build ${hex(128)} */`,
          sample`PLANVIEW_API_TOKEN=\${PLANVIEW_API_TOKEN}`,
        ],
      },
    },
  ],
});
