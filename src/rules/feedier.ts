import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Feedier',
  docs: 'https://docs.feedier.com',
  revoke: 'https://dashboard.feedier.com',
  rules: [
    {
      id: 'feedier-private-key',
      title: 'Feedier private API key',
      severity: 'medium',
      keywords: ['feedier'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`export FEEDIER_PRIVATE_KEY="${base62(32)}"`,
          sample`let feedierPrivateKey: string = "${base62(32)}"`,
        ],
        passes: [
          sample`FEEDIER_PRIVATE_KEY=${base62(27)}`,
          sample`- feedier-private: updated at revision ${base62(32)}`,
          sample`FEEDIER_PRIVATE_KEY=<your Feedier private key>`,
        ],
      },
    },
  ],
});
