import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pipedrive',
  docs: 'https://pipedrive.readme.io/docs/core-api-concepts-authentication',
  revoke: 'https://app.pipedrive.com/settings/api',
  rules: [
    {
      id: 'pipedrive-api-token',
      title: 'Pipedrive API token',
      severity: 'high',
      keywords: ['pipedrive'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`ENV PIPEDRIVE_API_TOKEN=${hex(40)}`,
          sample`{ "pipedriveApiToken": "${hex(40)}" }`,
          sample`curl "https://api.pipedrive.com/v1/users?api_token=${hex(40)}"`,
        ],
        passes: [
          sample`PIPEDRIVE_API_TOKEN=${hex(35)}`,
          sample`/* Pipedrive snippet, build ${hex(40)} */`,
          sample`PIPEDRIVE_API_TOKEN=your-pipedrive-api-token`,
        ],
      },
    },
  ],
});
