import { defineProvider } from '../detect/rule.ts';
import { base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'HelpCrunch',
  docs: 'https://docs.helpcrunch.com/en/rest-api-v1',
  revoke: 'https://app.helpcrunch.com/v2/settings/public-api',
  rules: [
    {
      id: 'helpcrunch-api-key',
      title: 'HelpCrunch API key',
      severity: 'high',
      keywords: ['helpcrunch'],
      value: /[0-9A-Za-z+/-]{324,330}={0,2}/,
      examples: {
        finds: [
          sample`ENV HELPCRUNCH_API_KEY=${base64(326)}==`,
          sample`helpcrunch_api_key: '${base64(326)}=='`,
          sample`axios.get('https://api.helpcrunch.com/v1/customers', { headers: { 'Authorization': 'Bearer ${base64(326)}==' } })`,
        ],
        passes: [
          sample`HELPCRUNCH_API_KEY=${base64(100)}`,
          sample`helpcrunch_id: ${base64(326)}==`,
          sample`HELPCRUNCH_API_KEY=your-helpcrunch-api-key`,
        ],
      },
    },
  ],
});
