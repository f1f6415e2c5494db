import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Together AI',
  docs: 'https://docs.together.ai/reference/authentication-1',
  revoke: 'https://api.together.ai/settings/api-keys',
  rules: [
    {
      id: 'togetherai-api-key',
      title: 'Together AI API key',
      severity: 'high',
      keywords: ['tgp_v1_'],
      pattern: /(?<![0-9A-Za-z_])tgp_v1_[0-9A-Za-z_-]{43}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`TOGETHER_API_KEY=tgp_v1_${base64url(43)}`,
          sample`new Together({ apiKey: 'tgp_v1_${base64url(43)}' })`,
        ],
        passes: [
          sample`tgp_v1_${base62(20)}`,
          sample`TOGETHER_API_KEY=tgp_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
          sample`x_tgp_v1_${base62(43)}`,
        ],
      },
    },
    {
      id: 'togetherai-legacy-key',
      title: 'Together AI API key (older form)',
      severity: 'high',
      keywords: [
        'togetherai',
        'together_ai',
        'together-ai',
        'together.ai',
        'together.xyz',
        'together_api',
        'together-api',
        'togetherapi',
      ],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`TOGETHER_API_KEY=${hex(64)}`,
          sample`togetherApiKey: '${hex(64)}',`,
          sample`curl https://api.together.xyz/v1/models -H "Authorization: Bearer ${hex(64)}"`,
        ],
        passes: [
          sample`TOGETHER_API_KEY=${hex(40)}`,
          sample`put together, the api key digest is ${hex(64)}`,
          sample`TOGETHER_API_KEY=your-together-api-key`,
        ],
      },
    },
  ],
});
