import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'HERE',
  docs: 'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide-api/page/topics/plat-using-apikeys.html',
  revoke: 'https://platform.here.com/admin/apps',
  rules: [
    {
      id: 'hereapi-api-key',
      title: 'HERE API key',
      severity: 'medium',
      keywords: [
        'hereapi',
        'here_api',
        'here_key',
        'hereapikey',
        'here_maps',
        'heremaps',
        'here-api',
        'hereapi.com',
        'api.here.com',
        'here_access',
        'here.access',
      ],
      value: /(?=\D{0,42}\d)(?=[^A-Z]{0,42}[A-Z])[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`HERE_API_KEY=${base64url(41)}K7`,
          sample`https://geocode.search.hereapi.com/v1/geocode?q=x&apiKey=${base62(41)}Z8`,
        ],
        passes: [sample`HERE_APP_ID=${base62(20)}`, sample`here_api_key: ${base62(9)}`],
      },
    },
    {
      id: 'hereapi-access-key-secret',
      title: 'HERE access key secret',
      severity: 'high',
      keywords: ['here_access_key_secret', 'here.access.key.secret', 'hereaccesskeysecret'],
      value: /(?=\D{0,85}\d)[0-9A-Za-z_-]{86}/,
      within: 20,
      examples: {
        finds: [sample`HERE_ACCESS_KEY_SECRET=${base62(86)}`, sample`here.access.key.secret = ${base62(86)}`],
        passes: [sample`here.access.key.id = ${base62(22)}`, sample`HERE_ACCESS_KEY_SECRET=${base62(9)}`],
      },
    },
  ],
});
