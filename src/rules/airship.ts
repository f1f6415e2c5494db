import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Airship',
  docs: 'https://docs.airship.com/api/ua/#security',
  revoke: 'https://go.airship.com/',
  rules: [
    {
      id: 'airship-api-token',
      title: 'Airship API token',
      severity: 'high',
      keywords: ['airship', 'urbanairship', 'urban_airship'],
      value: /[0-9A-Za-z]{91}/,
      examples: {
        finds: [
          sample`ENV AIRSHIP_API_TOKEN=${base62(91)}`,
          sample`<add key="airshipApiToken" value="${base62(91)}" />`,
          sample`axios.get('https://go.urbanairship.com/api/push', { headers: { 'Authorization': 'Bearer ${base62(91)}' } })`,
        ],
        passes: [
          sample`AIRSHIP_API_TOKEN=${base62(86)}`,
          sample`- airship: updated at revision ${base62(91)}`,
          sample`AIRSHIP_API_TOKEN=your-airship-api-token`,
        ],
      },
    },
  ],
});
