import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Linear',
  docs: 'https://linear.app/developers/graphql',
  revoke: 'https://linear.app/settings/account/security',
  rules: [
    {
      id: 'linear-api-key',
      title: 'Linear API key',
      severity: 'critical',
      keywords: ['lin_api_'],
      pattern: /(?<![0-9A-Za-z_])lin_api_[0-9A-Za-z]{40}(?![0-9A-Za-z_])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`LINEAR_API_KEY=lin_api_${base62(40)}`,
          sample`new LinearClient({ apiKey: 'lin_api_${base62(40)}' })`,
        ],
        passes: [sample`lin_api_${base62(10)}`, sample`lin_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'linear-oauth-token',
      title: 'Linear OAuth token or webhook secret',
      severity: 'critical',
      keywords: ['lin_oauth_', 'lin_wh_'],
      pattern: /(?<![0-9A-Za-z_])lin_(?:oauth_[0-9a-f]{64}|wh_[0-9A-Za-z]{40})(?![0-9A-Za-z_])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`access_token=lin_oauth_${hex(64)}`,
          sample`LINEAR_WEBHOOK_SECRET=lin_wh_${base62(40)}`,
        ],
        passes: [sample`lin_oauth_${hex(10)}`, sample`lin_wh_secret`],
      },
    },
    {
      id: 'linear-client-secret',
      title: 'Linear OAuth client secret',
      severity: 'high',
      keywords: [
        'linear_client',
        'linear_secret',
        'linear_oauth',
        'linear_api',
        'linearclient',
        'linear_token',
        'linearapi',
      ],
      vendor: 'name',
      value: /[0-9a-f]{32}/,
      within: 30,
      examples: {
        finds: [sample`LINEAR_CLIENT_SECRET=${hex(32)}`, sample`{ "linearClientSecret": "${hex(32)}" }`],
        passes: [sample`linear-gradient(token ${hex(32)})`, sample`LINEAR_CLIENT_SECRET=secret`],
      },
    },
  ],
});
