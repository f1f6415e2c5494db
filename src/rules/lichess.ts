import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Lichess',
  docs: 'https://lichess.org/api#section/Introduction/Authentication',
  revoke: 'https://lichess.org/account/oauth/token',
  rules: [
    {
      id: 'lichess-api-token',
      title: 'Lichess API token',
      severity: 'medium',
      keywords: ['lichess'],
      value: /li[po]_[0-9A-Za-z]{20,32}/,
      examples: {
        finds: [
          sample`ENV LICHESS_API_TOKEN=lip_${base62(20)}`,
          sample`lichessApiToken: 'lip_${base62(20)}',`,
          sample`axios.get('https://lichess.org/api/account', { headers: { 'Authorization': 'Bearer lip_${base62(20)}' } })`,
        ],
        passes: [
          sample`LICHESS_API_TOKEN=lip_${base62(8)}`,
          sample`{ "requestId": "lip_${base62(20)}" }`,
          sample`lichess_api_token: "{{ lichess_api_token }}"`,
        ],
      },
    },
  ],
});
