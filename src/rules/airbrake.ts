import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Airbrake',
  docs: 'https://docs.airbrake.io/docs/devops-tools/api/#authentication',
  revoke: 'https://airbrake.io/users/edit',
  rules: [
    {
      id: 'airbrake-key',
      title: 'Airbrake project or user key',
      severity: 'medium',
      keywords: ['airbrake'],
      value: /(?:[0-9A-Za-z]{40}|[0-9A-Za-z]{32})/,
      examples: {
        finds: [
          sample`AIRBRAKE_PROJECT_KEY=${hex(32)}`,
          sample`new Airbrake.Notifier({ projectId: 1, projectKey: '${hex(32)}' }) // airbrake`,
          sample`https://api.airbrake.io/api/v4/projects?key=${hex(40)}`,
        ],
        passes: [
          sample`AIRBRAKE_PROJECT_KEY=${hex(27)}`,
          sample`- airbrake-project: updated at revision ${hex(32)}`,
          sample`AIRBRAKE_PROJECT_KEY=<your Airbrake key>`,
        ],
      },
    },
  ],
});
