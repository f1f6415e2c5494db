import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Dandelion',
  docs: 'https://dandelion.eu/docs/api/',
  revoke: 'https://dandelion.eu/profile/dashboard/',
  rules: [
    {
      id: 'dandelion-api-token',
      title: 'Dandelion API token',
      severity: 'medium',
      keywords: ['dandelion'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ENV DANDELION_TOKEN=${hex(32)}`,
          sample`{ "dandelionToken": "${hex(32)}" }`,
          sample`url: https://api.dandelion.eu/datatxt/nex/v1/?text=x&token=${hex(32)}`,
        ],
        passes: [
          sample`DANDELION_TOKEN=${hex(27)}`,
          sample`dandelionRevision = '${hex(32)}'`,
          sample`dandelion_token: "{{ dandelion_token }}"`,
        ],
      },
    },
  ],
});
