import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'T.LY',
  docs: 'https://t.ly/docs',
  revoke: 'https://t.ly/settings#/api',
  rules: [
    {
      id: 'tly-api-token',
      title: 'T.LY API token',
      severity: 'medium',
      keywords: [
        'tly_api_',
        'tlyapi',
        'tly_token',
        'tlytoken',
        'tly_key',
        'tlykey',
        'tly_secret',
        'tlysecret',
        'api.t.ly',
        't_ly_',
      ],
      value: /[0-9A-Za-z]{60}/,
      examples: {
        finds: [
          sample`TLY_API_TOKEN=${base62(60)}`,
          sample`const tlyApiToken = '${base62(60)}';`,
          sample`curl https://api.t.ly/api/v1/link/list -H "Authorization: Bearer ${base62(60)}"`,
        ],
        passes: [
          sample`TLY_API_TOKEN=${base62(40)}`,
          sample`recently_token: ${base62(40)}`,
          sample`apiToken: ${base62(60)}`,
          sample`TLY_API_TOKEN=your-tly-api-token`,
        ],
      },
    },
  ],
});
