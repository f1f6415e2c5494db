import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Neutrino API',
  docs: 'https://www.neutrinoapi.com/api/api-basics/',
  revoke: 'https://www.neutrinoapi.com/account/settings/',
  rules: [
    {
      id: 'neutrinoapi-api-key',
      title: 'Neutrino API API key',
      severity: 'medium',
      keywords: ['neutrinoapi', 'neutrino_api', 'neutrino-api'],
      value: /[0-9A-Za-z]{48}/,
      examples: {
        finds: [
          sample`NEUTRINOAPI_API_KEY=${base62(48)}`,
          sample`const neutrinoapiApiKey = '${base62(48)}';`,
          sample`curl https://neutrinoapi.net/ip-info -H "API-Key: ${base62(48)}"`,
        ],
        passes: [
          sample`NEUTRINOAPI_API_KEY=${base62(43)}`,
          sample`{ "requestId": "${base62(48)}" }`,
          sample`NEUTRINOAPI_API_KEY=<your Neutrino API API key>`,
        ],
      },
    },
  ],
});
