import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Leadfeeder',
  docs: 'https://docs.leadfeeder.com/api/',
  revoke: 'https://app.leadfeeder.com',
  rules: [
    {
      id: 'leadfeeder-api-token',
      title: 'Leadfeeder API token',
      severity: 'high',
      keywords: ['leadfeeder', 'lead_feeder', 'lead-feeder'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`ENV LEADFEEDER_API_TOKEN=${base64url(43)}`,
          sample`{ "leadfeederApiToken": "${base64url(43)}" }`,
          sample`curl https://api.leadfeeder.com/accounts -H "Authorization: Token token=${base64url(43)}"`,
        ],
        passes: [
          sample`LEADFEEDER_API_TOKEN=${base64url(38)}`,
          sample`/* Leadfeeder snippet, build ${base64url(43)} */`,
          sample`LEADFEEDER_API_TOKEN=<your Leadfeeder API token>`,
        ],
      },
    },
  ],
});
