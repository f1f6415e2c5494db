import { defineProvider } from '../detect/rule.ts';
import { base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Clockify',
  docs: 'https://docs.clockify.me/#section/Authentication',
  revoke: 'https://app.clockify.me/user/preferences#advanced',
  rules: [
    {
      id: 'clockify-api-key',
      title: 'Clockify API key',
      severity: 'medium',
      keywords: ['clockify'],
      value: /[0-9A-Za-z+/]{46}(?:==|[0-9A-Za-z+/]{2})/,
      examples: {
        finds: [
          sample`ENV CLOCKIFY_API_KEY=${base64(48)}`,
          sample`{ "clockifyApiKey": "${base64(48)}" }`,
          sample`axios.get('https://api.clockify.me/api/v1/user', { headers: { 'X-Api-Key': '${base64(48)}' } })`,
        ],
        passes: [
          sample`CLOCKIFY_API_KEY=${base64(43)}`,
          sample`/* Clockify snippet, build ${base64(48)} */`,
          sample`CLOCKIFY_API_KEY=<your Clockify API key>`,
        ],
      },
    },
  ],
});
