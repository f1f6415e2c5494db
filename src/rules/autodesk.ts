import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Autodesk Platform Services',
  docs: 'https://aps.autodesk.com/en/docs/oauth/v2/developers_guide/overview/',
  revoke: 'https://aps.autodesk.com/myapps/',
  rules: [
    {
      id: 'autodesk-client-secret',
      title: 'Autodesk Platform Services client secret',
      severity: 'high',
      keywords: ['autodesk', 'forge_client', 'forgeclient', 'aps_client'],
      value: /[0-9A-Za-z]{64}|(?=[^0-9]{0,15}[0-9])[0-9A-Za-z]{16}/,
      examples: {
        finds: [
          sample`          AUTODESK_CLIENT_SECRET: ${base62(64)}`,
          sample`autodesk_client_secret = "${base62(64)}"`,
        ],
        passes: [
          sample`AUTODESK_CLIENT_SECRET=${base62(59)}`,
          sample`import logo from './autodesk.png?v=${base62(64)}'`,
          sample`AUTODESK_CLIENT_SECRET=<your Autodesk Platform Services client secret>`,
        ],
      },
    },
  ],
});
