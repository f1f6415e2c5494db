import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Civo',
  docs: 'https://www.civo.com/api',
  revoke: 'https://dashboard.civo.com/security',
  rules: [
    {
      id: 'civo-api-key',
      title: 'Civo API key',
      severity: 'critical',
      keywords: ['civo'],
      value: /[0-9A-Za-z]{50}/,
      examples: {
        finds: [
          sample`ENV CIVO_API_KEY=${base62(50)}`,
          sample`CIVO_API_KEY = "${base62(50)}"`,
          sample`axios.get('https://api.civo.com/v2/kubernetes/clusters', { headers: { 'Authorization': 'Bearer ${base62(50)}' } })`,
        ],
        passes: [
          sample`CIVO_API_KEY=${base62(45)}`,
          sample`civoRevision = '${base62(50)}'`,
          sample`CIVO_API_KEY=your-civo-api-key`,
        ],
      },
    },
  ],
});
