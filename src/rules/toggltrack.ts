import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Toggl Track',
  docs: 'https://engineering.toggl.com/docs/authentication',
  revoke: 'https://track.toggl.com/profile',
  rules: [
    {
      id: 'toggltrack-api-token',
      title: 'Toggl Track API token',
      severity: 'medium',
      keywords: ['toggl_', 'toggl-', 'toggl.', 'togglapi', 'toggltoken', 'toggltrack', 'togglkey'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`TOGGL_API_TOKEN=${hex(32)}`,
          sample`const togglApiToken = '${hex(32)}';`,
          sample`toggl_track_token: "${hex(32)}"`,
        ],
        passes: [
          sample`TOGGL_API_TOKEN=${hex(24)}`,
          sample`toggleTokenVisibility: "${hex(32)}"`,
          sample`apiToken: ${hex(32)}`,
          sample`TOGGL_API_TOKEN=your-toggl-api-token`,
        ],
      },
    },
  ],
});
