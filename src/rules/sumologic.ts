import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sumo Logic',
  docs: 'https://help.sumologic.com/docs/manage/security/access-keys/',
  revoke: 'https://service.sumologic.com/ui/#/security/access-keys',
  rules: [
    {
      id: 'sumologic-access-id',
      title: 'Sumo Logic access ID',
      severity: 'low',
      keywords: ['sumologic', 'sumo_logic', 'sumo-logic', 'sumo_', 'sumo-', 'sumoaccess'],
      value: /su[0-9A-Za-z]{12}/,
      examples: {
        finds: [sample`SUMOLOGIC_ACCESS_ID=su${base62(12)}`, sample`{ "sumoAccessId": "su${base62(12)}" }`],
        passes: [
          sample`SUMOLOGIC_ACCESS_ID=su${base62(8)}`,
          sample`accessId: su${base62(12)}`,
          sample`SUMO_ACCESS_ID=<your access id>`,
        ],
      },
    },
    {
      id: 'sumologic-access-key',
      title: 'Sumo Logic access key',
      severity: 'high',
      keywords: ['sumologic', 'sumo_logic', 'sumo-logic', 'sumo_', 'sumo-', 'sumoaccess'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`SUMOLOGIC_ACCESS_KEY=${base62(64)}`,
          sample`sumo_access_key: "${base62(64)}"`,
          sample`const sumologic = { accessId: 'x', accessKey: '${base62(64)}' }`,
        ],
        passes: [
          sample`SUMOLOGIC_ACCESS_KEY=${base62(40)}`,
          sample`sumologic collector sha256 ${hex(64)}`,
          sample`accessKey: ${base62(64)}`,
        ],
      },
    },
  ],
});
