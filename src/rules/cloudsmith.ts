import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

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
    {
      id: 'cloudsmith-prefixed-key',
      title: 'Cloudsmith API key (prefixed form)',
      severity: 'critical',
      keywords: ['cs_pat_', 'csa_'],
      pattern: /(?<![0-9A-Za-z_])(?:cs_pat|csa)_[0-9a-zA-Z]{36,60}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [sample`CLOUDSMITH_API_KEY=csa_${base62(40)}`, sample`token: "cs_pat_${base62(40)}"`],
        passes: [sample`csa_${base62(9)}`, sample`csa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
  ],
});
