import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Autopilot (Ortto)',
  docs: 'https://autopilot.docs.apiary.io',
  revoke: 'https://app.autopilothq.com/#settings/api',
  rules: [
    {
      id: 'autopilot-api-key',
      title: 'Autopilot API key',
      severity: 'high',
      keywords: ['autopilot'],
      vendor: 'name',
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ENV AUTOPILOT_API_KEY=${hex(32)}`,
          sample`let autopilotApiKey: string = "${hex(32)}"`,
          sample`curl https://api2.autopilothq.com/v1/contacts -H "autopilotapikey: ${hex(32)}"`,
        ],
        passes: [
          sample`AUTOPILOT_API_KEY=${hex(27)}`,
          sample`/* Autopilot (Ortto) snippet, build ${hex(32)} */`,
          sample`autopilot_api_key: "{{ autopilot_api_key }}"`,
        ],
      },
    },
  ],
});
