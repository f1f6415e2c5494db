import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'dfuse',
  docs: 'https://docs.dfuse.eosnation.io/platform/dfuse-cloud/authentication/',
  revoke: 'https://app.dfuse.io/',
  rules: [
    {
      id: 'dfuse-api-key',
      title: 'dfuse API key',
      severity: 'medium',
      keywords: ['dfuse'],
      value: /(?:server|web|mobile|ci)_[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          DFUSE_API_KEY: server_${hex(32)}`,
          sample`let dfuseApiKey: string = "server_${hex(32)}"`,
        ],
        passes: [
          sample`DFUSE_API_KEY=server_${hex(20)}`,
          sample`const buildHash = 'server_${hex(32)}';`,
          sample`DFUSE_API_KEY=<your dfuse API key>`,
        ],
      },
    },
  ],
});
