import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Todoist',
  docs: 'https://developer.todoist.com/rest/v2/#authorization',
  revoke: 'https://app.todoist.com/app/settings/integrations/developer',
  rules: [
    {
      id: 'todoist-api-token',
      title: 'Todoist API token',
      severity: 'high',
      keywords: ['todoist'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`ENV TODOIST_API_TOKEN=${hex(40)}`,
          sample`todoist_api_token: '${hex(40)}'`,
          sample`curl https://api.todoist.com/rest/v2/projects -H "Authorization: Bearer ${hex(40)}"`,
        ],
        passes: [
          sample`TODOIST_API_TOKEN=${hex(35)}`,
          sample`todoist_id: ${hex(40)}`,
          sample`TODOIST_API_TOKEN=your-todoist-api-token`,
        ],
      },
    },
  ],
});
