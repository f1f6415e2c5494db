import { defineProvider } from '../detect/rule.ts';
import { base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Instantly',
  docs: 'https://developer.instantly.ai/',
  revoke: 'https://app.instantly.ai/app/settings/integrations',
  rules: [
    {
      id: 'instantly-api-key',
      title: 'Instantly API key',
      severity: 'high',
      keywords: ['instantly_api', 'instantlyapi', 'instantly.ai', 'instantly_key', 'instantly_token'],
      value: /[0-9A-Za-z+/]{60,100}={0,2}/,
      examples: {
        finds: [
          sample`INSTANTLY_API_KEY=${base64(66)}==`,
          sample`instantlyApiKey: '${base64(66)}==',`,
          sample`axios.get('https://api.instantly.ai/api/v2/campaigns', { headers: { 'Authorization': 'Bearer ${base64(66)}==' } })`,
        ],
        passes: [
          sample`INSTANTLY_API_KEY=${base64(20)}`,
          sample`"etag": "${base64(66)}=="`,
          sample`INSTANTLY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
