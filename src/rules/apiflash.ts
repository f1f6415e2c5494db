import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ApiFlash',
  docs: 'https://apiflash.com/documentation',
  revoke: 'https://apiflash.com/dashboard/access_keys',
  rules: [
    {
      id: 'apiflash-access-key',
      title: 'ApiFlash access key',
      severity: 'medium',
      keywords: ['apiflash'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          APIFLASH_ACCESS_KEY: ${hex(32)}`,
          sample`{ "apiflashAccessKey": "${hex(32)}" }`,
          sample`curl "https://api.apiflash.com/v1/urltoimage?url=https://example.com&access_key=${hex(32)}"`,
        ],
        passes: [
          sample`APIFLASH_ACCESS_KEY=${hex(27)}`,
          sample`checksum = "${hex(32)}"`,
          sample`APIFLASH_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
