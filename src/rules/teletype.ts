import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Teletype',
  docs: 'https://teletype.app/help/api/',
  revoke: 'https://panel.teletype.app',
  rules: [
    {
      id: 'teletype-api-token',
      title: 'Teletype API token',
      severity: 'high',
      keywords: ['teletype'],
      vendor: 'name',
      value: /[0-9A-Za-z_-]{64}/,
      examples: {
        finds: [
          sample`TELETYPE_API_TOKEN=${base64url(64)}`,
          sample`teletypeApiToken: '${base64url(64)}',`,
          sample`{ "teletype_token": "${base62(64)}" }`,
        ],
        passes: [
          sample`TELETYPE_API_TOKEN=${base62(40)}`,
          sample`token for teletype ${hex(64)}`,
          sample`apiToken: ${base62(64)}`,
          sample`TELETYPE_API_TOKEN=your-teletype-api-token`,
        ],
      },
    },
  ],
});
