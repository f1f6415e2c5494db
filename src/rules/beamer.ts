import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Beamer',
  docs: 'https://www.getbeamer.com/api',
  revoke: 'https://app.getbeamer.com/settings',
  rules: [
    {
      id: 'beamer-api-key',
      title: 'Beamer API key',
      severity: 'high',
      keywords: ['beamer'],
      value: /b_[0-9A-Za-z_=+/-]{44}/,
      examples: {
        finds: [sample`BEAMER_API_KEY=b_${base64(43)}=`, sample`-H 'Beamer-Api-Key: b_${base62(44)}'`],
        passes: [sample`BEAMER_PRODUCT_ID=${base62(13)}`, sample`beamer_key: b_${base62(9)}`],
      },
    },
  ],
});
