import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Noticeable',
  docs: 'https://graphql.noticeable.io/',
  revoke: 'https://noticeable.io/',
  rules: [
    {
      id: 'noticeable-api-key',
      title: 'Noticeable API key',
      severity: 'medium',
      keywords: [
        'noticeable_api',
        'noticeableapi',
        'noticeable_token',
        'noticeabletoken',
        'noticeable_key',
        'noticeablekey',
        'noticeable_secret',
        'noticeablesecret',
        'noticeable-api',
        'noticeable.io',
      ],
      value: /(?=[^0-9]{0,19}[0-9])[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`NOTICEABLE_API_KEY=${base62(20)}`,
          sample`  "noticeable-api-key": "${base62(20)}",`,
          sample`axios.get('https://graphql.noticeable.io/graphql', { headers: { 'Authorization': 'Apikey ${base62(20)}' } })`,
        ],
        passes: [
          sample`NOTICEABLE_API_KEY=${base62(15)}`,
          sample`const buildHash = '${base62(20)}';`,
          sample`NOTICEABLE_API_KEY=\${NOTICEABLE_API_KEY}`,
        ],
      },
    },
  ],
});
