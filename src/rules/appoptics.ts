import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AppOptics',
  docs: 'https://docs.appoptics.com/api/',
  revoke: 'https://my.appoptics.com/organization/tokens',
  rules: [
    {
      id: 'appoptics-api-token',
      title: 'AppOptics API token',
      severity: 'medium',
      keywords: ['appoptics'],
      value: /[0-9A-Za-z_-]{71}|[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`APPOPTICS_API_TOKEN=${base62(71)}`,
          sample`APPOPTICS_API_TOKEN = "${base62(71)}"`,
          sample`axios.get('https://api.appoptics.com/v1/metrics', { headers: { 'Authorization': 'Bearer ${base62(71)}' } })`,
        ],
        passes: [
          sample`APPOPTICS_API_TOKEN=${base62(66)}`,
          sample`import logo from './appoptics.png?v=${base62(71)}'`,
          sample`APPOPTICS_API_TOKEN=your-appoptics-api-token`,
        ],
      },
    },
  ],
});
