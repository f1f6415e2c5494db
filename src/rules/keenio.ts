import { defineProvider } from '../detect/rule.ts';
import { hex, sample, upper36, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'Keen',
  docs: 'https://keen.io/docs/access/',
  revoke: 'https://keen.io/project',
  rules: [
    {
      id: 'keenio-project-key',
      title: 'Keen master, read or write key of a project',
      severity: 'medium',
      keywords: [
        'keenio',
        'keen_io',
        'keen-io',
        'keen.io',
        'keen_',
        'keenproject',
        'keenmaster',
        'keenwrite',
        'keenread',
      ],
      value: /[0-9A-Z]{64}/,
      examples: {
        finds: [
          sample`KEEN_MASTER_KEY=${upperHex(64)}`,
          sample`const keenio = init({ projectId: '${hex(24)}', masterKey: '${upperHex(64)}' })`,
          sample`https://api.keen.io/3.0/projects/${hex(24)}/events?api_key=${upper36(64)}`,
        ],
        passes: [
          sample`KEEN_MASTER_KEY=${upperHex(59)}`,
          sample`<img src="/img/keen-master-logo.svg" id="${upperHex(64)}">`,
          sample`keenMasterKey: import.meta.env.KEEN_MASTER_KEY,`,
        ],
      },
    },
  ],
});
