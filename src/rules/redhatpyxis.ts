import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Red Hat container catalogue',
  docs: 'https://github.com/redhat-openshift-ecosystem/openshift-preflight/blob/main/docs/CONFIG.md',
  revoke: 'https://connect.redhat.com/account/api-keys',
  rules: [
    {
      id: 'redhatpyxis-api-token',
      title: 'Red Hat Pyxis API token',
      severity: 'high',
      keywords: ['pyxis'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`PFLT_PYXIS_API_TOKEN=${base36(32)}`,
          sample`preflight check container x --submit --pyxis-api-token=${base36(32)}`,
        ],
        passes: [sample`PFLT_PYXIS_HOST=catalog.redhat.com/api/containers`, sample`pyxis: ${base36(12)}`],
      },
    },
  ],
});
