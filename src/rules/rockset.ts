import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Rockset',
  docs: 'https://docs.rockset.com/',
  revoke: 'https://console.rockset.com/apikeys',
  rules: [
    {
      id: 'rockset-api-key',
      title: 'Rockset API key',
      severity: 'high',
      keywords: ['rockset'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`          ROCKSET_API_KEY: ${base62(64)}`,
          sample`let rocksetApiKey: string = "${base62(64)}"`,
          sample`axios.get('https://api.rs2.usw2.rockset.com/v1/orgs/self', { headers: { 'Authorization': 'ApiKey ${base62(64)}' } })`,
        ],
        passes: [
          sample`ROCKSET_API_KEY=${base62(59)}`,
          sample`import logo from './rockset.png?v=${base62(64)}'`,
          sample`ROCKSET_API_KEY=\${ROCKSET_API_KEY}`,
        ],
      },
    },
  ],
});
