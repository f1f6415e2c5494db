import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Dynalist',
  docs: 'https://apidocs.dynalist.io/',
  revoke: 'https://dynalist.io/developer',
  rules: [
    {
      id: 'dynalist-api-token',
      title: 'Dynalist API token',
      severity: 'medium',
      keywords: ['dynalist'],
      value: /[0-9A-Za-z_-]{128}/,
      examples: {
        finds: [
          sample`ENV DYNALIST_API_TOKEN=${base64url(128)}`,
          sample`  "dynalist-api-token": "${base64url(128)}",`,
        ],
        passes: [
          sample`DYNALIST_API_TOKEN=${base64url(123)}`,
          sample`import logo from './dynalist.png?v=${base64url(128)}'`,
          sample`DYNALIST_API_TOKEN=<your Dynalist API token>`,
        ],
      },
    },
  ],
});
