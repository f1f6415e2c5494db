import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ChatBot',
  docs: 'https://www.chatbot.com/docs/',
  revoke: 'https://app.chatbot.com/',
  rules: [
    {
      id: 'chatbot-access-token',
      title: 'ChatBot access token',
      severity: 'medium',
      keywords: [
        'chatbot_api',
        'chatbotapi',
        'chatbot_token',
        'chatbottoken',
        'chatbot_access',
        'chatbot.com',
        'chatbot-api',
      ],
      value: /[0-9A-Za-z_-]{32}/,
      examples: {
        finds: [
          sample`ENV CHATBOT_ACCESS_TOKEN=${base64url(31)}8`,
          sample`chatbot_access_token = "${base64url(31)}8"`,
          sample`curl https://api.chatbot.com/v2/stories -H "Authorization: Bearer ${base64url(31)}8"`,
        ],
        passes: [
          sample`CHATBOT_ACCESS_TOKEN=${base64url(26)}8`,
          sample`{ "requestId": "${base64url(31)}8" }`,
          sample`chatbot_access_token: "{{ chatbot_access_token }}"`,
        ],
      },
    },
  ],
});
