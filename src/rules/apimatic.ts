import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'APIMatic',
  docs: 'https://docs.apimatic.io/',
  revoke: 'https://app.apimatic.io/',
  rules: [
    {
      id: 'apimatic-api-key',
      title: 'APIMatic API key',
      severity: 'medium',
      keywords: ['apimatic'],
      value: /[0-9A-Za-z_-]{64}/,
      examples: {
        finds: [
          sample`ENV APIMATIC_API_KEY=${base64url(63)}k`,
          sample`const apimaticApiKey = '${base64url(63)}k';`,
          sample`curl https://api.apimatic.io/code-generations -H "Authorization: Bearer ${base64url(63)}k"`,
        ],
        passes: [
          sample`APIMATIC_API_KEY=${base64url(58)}k`,
          sample`{ "requestId": "${base64url(63)}k" }`,
          sample`APIMATIC_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
