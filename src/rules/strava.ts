import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Strava',
  docs: 'https://developers.strava.com/docs/authentication/',
  revoke: 'https://www.strava.com/settings/api',
  rules: [
    {
      id: 'strava-client-secret',
      title: 'Strava client secret',
      severity: 'high',
      keywords: ['strava'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`STRAVA_CLIENT_SECRET=${hex(40)}`,
          sample`strava_client_secret = "${hex(40)}"`,
          sample`wget -qO- 'https://www.strava.com/api/v3/athlete?access_token=${hex(40)}'`,
        ],
        passes: [
          sample`STRAVA_CLIENT_SECRET=${hex(35)}`,
          sample`import logo from './strava.png?v=${hex(40)}'`,
          sample`stravaClientSecret: Deno.env.get("STRAVA_CLIENT_SECRET"),`,
        ],
      },
    },
  ],
});
