import { defineProvider } from '../detect/rule.ts';
import { base36, base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Paddle',
  docs: 'https://developer.paddle.com/api-reference/about/authentication',
  revoke: 'https://vendors.paddle.com/authentication-v2',
  rules: [
    {
      id: 'paddle-api-key',
      title: 'Paddle API key or webhook secret',
      severity: 'critical',
      keywords: ['pdl_live_apikey_', 'pdl_sdbx_apikey_', 'pdl_ntfset_'],
      pattern:
        /(?<![0-9A-Za-z_-])pdl_(?:(?:live|sdbx)_apikey_[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}|ntfset_[0-9a-z]{26}_[0-9A-Za-z+/]{32})(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`      - PADDLE_API_KEY=pdl_live_apikey_${base36(26)}_${base62(22)}_${base62(3)}`,
          sample`{ "paddleApiKey": "pdl_live_apikey_${base36(26)}_${base62(22)}_${base62(3)}" }`,
        ],
        passes: [
          sample`pdl_live_apikey_${base36(26)}`,
          sample`xpdl_live_apikey_${base36(26)}_${base62(22)}_${base62(3)}`,
        ],
      },
    },
  ],
});
