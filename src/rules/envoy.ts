import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Envoy',
  docs: 'https://developers.envoy.com/hub/docs/api-keys',
  revoke: 'https://dashboard.envoy.com/',
  rules: [
    {
      id: 'envoy-api-key',
      title: 'Envoy API key',
      severity: 'medium',
      keywords: [
        'envoy_api',
        'envoyapi',
        'envoy_token',
        'envoytoken',
        'envoy_key',
        'envoykey',
        'envoy-api',
        'envoy.com',
      ],
      value: /[0-9A-Za-z]{213,221}/,
      examples: {
        finds: [
          sample`          ENVOY_API_KEY: ${base62(220)}`,
          sample`  "envoy-api-key": "${base62(220)}",`,
          sample`curl https://api.envoy.com/v1/invites -H "X-Api-Key: ${base62(220)}"`,
        ],
        passes: [
          sample`ENVOY_API_KEY=${base62(100)}`,
          sample`checksum = "${base62(220)}"`,
          sample`ENVOY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
