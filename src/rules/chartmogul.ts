import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ChartMogul',
  docs: 'https://dev.chartmogul.com/reference/authentication',
  revoke: 'https://app.chartmogul.com/#/admin/users',
  rules: [
    {
      id: 'chartmogul-api-key',
      title: 'ChartMogul API key',
      severity: 'high',
      keywords: ['chartmogul'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`CHARTMOGUL_API_KEY=${hex(32)}`,
          sample`curl https://api.chartmogul.com/v1/ping -u "${hex(32)}:"`,
          sample`chartmogul: { apiKey: "${hex(32)}" }`,
        ],
        passes: [
          sample`CHARTMOGUL_API_KEY=${hex(27)}`,
          sample`- chartmogul: updated at revision ${hex(32)}`,
          sample`CHARTMOGUL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
