import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cloudsmith',
  docs: 'https://help.cloudsmith.io/docs/api-key',
  revoke: 'https://cloudsmith.io/user/settings/api/',
  rules: [
    {
      id: 'cloudsmith-api-key',
      title: 'Cloudsmith API key',
      severity: 'critical',
      keywords: ['cloudsmith'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`CLOUDSMITH_API_KEY=${hex(40)}`,
          sample`cloudsmith push npm acme/r a.tgz -k ${hex(40)} --api-key ${hex(40)}`,
        ],
        passes: [sample`CLOUDSMITH_ORG=acme`, sample`cloudsmith_key: ${hex(9)}`],
      },
    },
  ],
});
