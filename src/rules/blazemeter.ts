import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'BlazeMeter',
  docs: 'https://help.blazemeter.com/docs/guide/api-blazemeter-api-keys.html',
  revoke: 'https://a.blazemeter.com/app/#/settings/api-keys',
  rules: [
    {
      id: 'blazemeter-api-secret',
      title: 'BlazeMeter API secret',
      severity: 'high',
      keywords: ['blazemeter', 'blaze_meter'],
      value: /[0-9a-f]{80}/,
      examples: {
        finds: [
          sample`BLAZEMETER_API_SECRET=${hex(80)}`,
          sample`{ "id": "${hex(24)}", "blazemeterSecret": "${hex(80)}" }`,
        ],
        passes: [
          sample`BLAZEMETER_API_SECRET=${hex(75)}`,
          sample`- blazemeter: updated at revision ${hex(80)}`,
          sample`BLAZEMETER_API_SECRET=<your BlazeMeter API secret>`,
        ],
      },
    },
    {
      id: 'blazemeter-runscope-token',
      title: 'BlazeMeter API Monitoring (Runscope) token',
      severity: 'medium',
      keywords: ['runscope', 'blazemeter'],
      value: /[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}/,
      examples: {
        finds: [
          sample`set RUNSCOPE_ACCESS_TOKEN=${uuid()}`,
          sample`runscope_access_token: '${uuid()}'`,
          sample`curl https://api.runscope.com/buckets -H "Authorization: Bearer ${uuid()}"`,
        ],
        passes: [
          sample`RUNSCOPE_ACCESS_TOKEN=${hex(24)}`,
          sample`RUNSCOPE_TEST_ID=${uuid()}`,
          sample`accessToken: ${uuid()}`,
          sample`RUNSCOPE_ACCESS_TOKEN=your-token`,
        ],
      },
    },
  ],
});
