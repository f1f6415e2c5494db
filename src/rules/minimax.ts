import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MiniMax',
  docs: 'https://platform.minimax.io/docs',
  revoke: 'https://platform.minimax.io/user-center/basic-information/interface-key',
  rules: [
    {
      id: 'minimax-api-key',
      title: 'MiniMax API key',
      severity: 'high',
      keywords: ['minimax_', 'minimaxapi', 'minimax.', 'minimax-api', 'minimaxi', 'minimaxkey'],
      value:
        /sk-(?:api|cp)-[0-9A-Za-z_-]{40,160}|eyJ[0-9A-Za-z_-]{15,200}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`          MINIMAX_API_KEY: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`{ "minimaxApiKey": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k" }`,
          sample`curl https://api.minimax.chat/v1/text/chatcompletion_v2 -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`MINIMAX_API_KEY=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`checksum = "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`MINIMAX_API_KEY=<your MiniMax API key>`,
        ],
      },
    },
  ],
});
