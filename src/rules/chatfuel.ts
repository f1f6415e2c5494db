import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Chatfuel',
  docs: 'https://docs.chatfuel.com/',
  revoke: 'https://dashboard.chatfuel.com/',
  rules: [
    {
      id: 'chatfuel-api-token',
      title: 'Chatfuel API token',
      severity: 'medium',
      keywords: ['chatfuel'],
      value: /[0-9A-Za-z]{128}/,
      examples: {
        finds: [
          sample`CHATFUEL_API_TOKEN=${base62(128)}`,
          sample`  "chatfuel-api-token": "${base62(128)}",`,
          sample`url: https://api.chatfuel.com/bots/1/users/2/send?chatfuel_token=${base62(128)}`,
        ],
        passes: [
          sample`CHATFUEL_API_TOKEN=${base62(123)}`,
          sample`/* Chatfuel snippet, build ${base62(128)} */`,
          sample`CHATFUEL_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
