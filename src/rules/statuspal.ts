import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Statuspal',
  docs: 'https://docs.statuspal.io/api',
  revoke: 'https://statuspal.io/',
  rules: [
    {
      id: 'statuspal-api-key',
      title: 'Statuspal API key',
      severity: 'medium',
      keywords: ['statuspal'],
      value: /(?=[^0-9]{0,19}[0-9])[0-9A-Za-z_-]{20}/,
      examples: {
        finds: [
          sample`          STATUSPAL_API_KEY: ${base64url(19)}8`,
          sample`{ "statuspalApiKey": "${base64url(19)}8" }`,
          sample`axios.get('https://statuspal.io/api/v1/status_pages', { headers: { 'Authorization': '${base64url(19)}8' } })`,
        ],
        passes: [
          sample`STATUSPAL_API_KEY=${base64url(14)}8`,
          sample`checksum = "${base64url(19)}8"`,
          sample`STATUSPAL_API_KEY=your-statuspal-api-key`,
        ],
      },
    },
  ],
});
