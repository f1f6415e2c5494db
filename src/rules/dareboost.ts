import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Dareboost',
  docs: 'https://www.dareboost.com/',
  revoke: 'https://www.dareboost.com/',
  rules: [
    {
      id: 'dareboost-api-token',
      title: 'Dareboost API token',
      severity: 'medium',
      keywords: ['dareboost'],
      value: /[0-9A-Za-z]{60}/,
      examples: {
        finds: [
          sample`ENV DAREBOOST_API_TOKEN=${base62(60)}`,
          sample`DAREBOOST_API_TOKEN = "${base62(60)}"`,
          sample`url: https://www.dareboost.com/api/0.8/config?token=${base62(60)}`,
        ],
        passes: [
          sample`DAREBOOST_API_TOKEN=${base62(55)}`,
          sample`/* Dareboost snippet, build ${base62(60)} */`,
          sample`DAREBOOST_API_TOKEN=<your Dareboost API token>`,
        ],
      },
    },
  ],
});
