import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Chec',
  docs: 'https://commercejs.com/docs/api/#authentication',
  revoke: 'https://dashboard.chec.io/settings/developer',
  rules: [
    {
      id: 'checio-secret-key',
      title: 'Chec secret key',
      severity: 'high',
      keywords: ['chec_', 'chec.io', 'checio', 'checapi', 'commercejs', 'commerce.js'],
      value: /sk_[0-9a-z]{45}|sk_(?:test_)?[0-9a-f]{40,42}/,
      examples: {
        finds: [
          sample`          CHEC_SECRET_KEY: sk_${base36(45)}`,
          sample`chec_secret_key = "sk_${base36(45)}"`,
          sample`curl https://api.chec.io/v1/products -H "X-Authorization: sk_${base36(45)}"`,
        ],
        passes: [
          sample`CHEC_SECRET_KEY=pk_${base36(45)}`,
          sample`x-request-id: sk_${base36(45)}`,
          sample`CHEC_SECRET_KEY=your-chec-secret-key`,
        ],
      },
    },
  ],
});
