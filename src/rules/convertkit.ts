import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Kit (ConvertKit)',
  docs: 'https://developers.kit.com/api-reference/authentication',
  revoke: 'https://app.kit.com/account_settings/developer_settings',
  rules: [
    {
      id: 'convertkit-api-secret',
      title: 'Kit (ConvertKit) API secret',
      severity: 'high',
      keywords: ['convertkit', 'convert_kit'],
      value: /kit_[0-9a-f]{32}|[0-9A-Za-z_-]{43}|[0-9A-Za-z_-]{22}/,
      examples: {
        finds: [
          sample`export CONVERTKIT_API_SECRET="${base64url(42)}k"`,
          sample`{ "convertkitApiSecret": "${base64url(42)}k" }`,
          sample`url: https://api.convertkit.com/v3/subscribers?api_secret=${base64url(42)}k`,
        ],
        passes: [
          sample`CONVERTKIT_API_SECRET=${base64url(37)}k`,
          sample`cache_key: ${base64url(42)}k`,
          sample`convertkitApiSecret: import.meta.env.CONVERTKIT_API_SECRET,`,
        ],
      },
    },
  ],
});
