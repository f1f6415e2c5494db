import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pivotal Tracker',
  docs: 'https://www.pivotaltracker.com/help/api',
  revoke: 'https://www.pivotaltracker.com/profile',
  rules: [
    {
      id: 'pivotaltracker-api-token',
      title: 'Pivotal Tracker API token',
      severity: 'medium',
      keywords: ['pivotaltracker', 'pivotal_tracker', 'pivotal_token', 'pivotal_api'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ENV PIVOTALTRACKER_API_TOKEN=${hex(32)}`,
          sample`<add key="pivotaltrackerApiToken" value="${hex(32)}" />`,
          sample`curl https://www.pivotaltracker.com/services/v5/me -H "X-TrackerToken: ${hex(32)}"`,
        ],
        passes: [
          sample`PIVOTALTRACKER_API_TOKEN=${hex(27)}`,
          sample`"etag": "${hex(32)}"`,
          sample`PIVOTALTRACKER_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
