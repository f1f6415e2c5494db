import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Highnote',
  docs: 'https://highnote.com/docs/basics/api-keys',
  revoke: 'https://dashboard.highnote.com/',
  rules: [
    {
      id: 'highnote-api-key',
      title: 'Highnote secret key',
      severity: 'critical',
      keywords: ['sk_live_', 'sk_test_'],
      pattern: /(?<![0-9A-Za-z_-])sk_(?:live|test)_[0-9A-Za-z+/]{86}==(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`export HIGHNOTE_API_KEY="sk_live_${base64(86)}=="`,
          sample`{ "highnoteApiKey": "sk_live_${base64(86)}==" }`,
        ],
        passes: [sample`sk_live_${base62(6)}`, sample`mask_live_${base64(86)}==`],
      },
    },
  ],
});
