import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Freshsales',
  docs: 'https://developers.freshworks.com/crm/api/#authentication',
  revoke: 'https://www.freshworks.com/',
  rules: [
    {
      id: 'myfreshworks-api-key',
      title: 'Freshsales API key',
      severity: 'high',
      keywords: ['myfreshworks', 'freshsales', 'freshworks'],
      value: /[0-9A-Za-z_-]{22}/,
      examples: {
        finds: [
          sample`ENV FRESHSALES_API_KEY=${base64url(21)}8`,
          sample`freshsales_api_key = "${base64url(21)}8"`,
          sample`axios.get('https://acme.myfreshworks.com/crm/sales/api/settings', { headers: { 'Authorization': 'Token token=${base64url(21)}8' } })`,
        ],
        passes: [
          sample`FRESHSALES_API_KEY=${base64url(16)}8`,
          sample`x-request-id: ${base64url(21)}8`,
          sample`freshsales_api_key: "{{ freshsales_api_key }}"`,
        ],
      },
    },
  ],
});
