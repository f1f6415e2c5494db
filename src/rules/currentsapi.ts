import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Currents API',
  docs: 'https://currentsapi.services/en/docs/',
  revoke: 'https://currentsapi.services/en/profile',
  rules: [
    {
      id: 'currentsapi-api-key',
      title: 'Currents API API key',
      severity: 'medium',
      keywords: ['currentsapi', 'currents_api', 'currents-api'],
      value: /[0-9A-Za-z_-]{48}/,
      examples: {
        finds: [
          sample`CURRENTSAPI_API_KEY=${base64url(47)}k`,
          sample`window.config = { currentsapiApiKey: '${base64url(47)}k' };`,
          sample`wget -qO- 'https://api.currentsapi.services/v1/latest-news?apiKey=${base64url(47)}k'`,
        ],
        passes: [
          sample`CURRENTSAPI_API_KEY=${base64url(42)}k`,
          sample`"etag": "${base64url(47)}k"`,
          sample`currentsapi_api_key: "{{ currentsapi_api_key }}"`,
        ],
      },
    },
  ],
});
