import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Geoapify',
  docs: 'https://apidocs.geoapify.com/',
  revoke: 'https://myprojects.geoapify.com/',
  rules: [
    {
      id: 'geoapify-api-key',
      title: 'Geoapify API key',
      severity: 'medium',
      keywords: ['geoapify'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV GEOAPIFY_API_KEY=${hex(32)}`,
          sample`<add key="geoapifyApiKey" value="${hex(32)}" />`,
          sample`url: https://api.geoapify.com/v1/geocode/search?text=x&apiKey=${hex(32)}`,
        ],
        passes: [
          sample`GEOAPIFY_API_KEY=${hex(27)}`,
          sample`x-request-id: ${hex(32)}`,
          sample`geoapify_api_key: "{{ geoapify_api_key }}"`,
        ],
      },
    },
  ],
});
