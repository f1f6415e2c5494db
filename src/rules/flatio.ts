import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Flat',
  docs: 'https://flat.io/developers/docs/api/authentication.html',
  revoke: 'https://flat.io/developers/apps',
  rules: [
    {
      id: 'flatio-access-token',
      title: 'Flat access token',
      severity: 'medium',
      keywords: ['flatio', 'flat_io', 'flat-io', 'flat.io', 'flat_api', 'flat_token'],
      value: /[0-9a-z]{128}/,
      examples: {
        finds: [
          sample`ENV FLAT_IO_ACCESS_TOKEN=${hex(128)}`,
          sample`flat_io_access_token: '${hex(128)}'`,
          sample`axios.get('https://api.flat.io/v2/me', { headers: { 'Authorization': 'Bearer ${hex(128)}' } })`,
        ],
        passes: [
          sample`FLAT_IO_ACCESS_TOKEN=${hex(123)}`,
          sample`"etag": "${hex(128)}"`,
          sample`FLAT_IO_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
