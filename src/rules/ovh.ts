import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OVHcloud',
  docs: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api',
  revoke: 'https://api.ovh.com/console/',
  rules: [
    {
      id: 'ovh-application-secret',
      title: 'OVHcloud application secret',
      severity: 'critical',
      keywords: ['ovh'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`set OVH_APPLICATION_SECRET=${base62(32)}`,
          sample`window.config = { ovhApplicationSecret: '${base62(32)}' };`,
        ],
        passes: [
          sample`OVH_APPLICATION_SECRET=${base62(27)}`,
          sample`import logo from './ovh-application.png?v=${base62(32)}'`,
          sample`OVH_APPLICATION_SECRET=<your OVHcloud application secret>`,
        ],
      },
    },
  ],
});
