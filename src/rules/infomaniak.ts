import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Infomaniak',
  docs: 'https://developer.infomaniak.com/getting-started',
  revoke: 'https://manager.infomaniak.com/v3/ng/accounts/token/list',
  rules: [
    {
      id: 'infomaniak-api-token',
      title: 'Infomaniak API token',
      severity: 'critical',
      keywords: ['infomaniak'],
      value: /[0-9A-Za-z_-]{64,100}/,
      examples: {
        finds: [
          sample`INFOMANIAK_API_TOKEN=${base64url(86)}`,
          sample`{ "infomaniakApiToken": "${base64url(86)}" }`,
          sample`axios.get('https://api.infomaniak.com/1/ping', { headers: { 'Authorization': 'Bearer ${base64url(86)}' } })`,
        ],
        passes: [
          sample`INFOMANIAK_API_TOKEN=${base62(30)}`,
          sample`/* Infomaniak snippet, build ${base64url(86)} */`,
          sample`INFOMANIAK_API_TOKEN=\${INFOMANIAK_API_TOKEN}`,
        ],
      },
    },
  ],
});
