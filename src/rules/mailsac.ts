import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mailsac',
  docs: 'https://docs.mailsac.com',
  revoke: 'https://mailsac.com/api-keys',
  rules: [
    {
      id: 'mailsac-api-key',
      title: 'Mailsac API key',
      severity: 'medium',
      keywords: ['mailsac'],
      value: /k_[0-9A-Za-z]{36,64}/,
      examples: {
        finds: [
          sample`          MAILSAC_API_KEY: k_${base62(40)}`,
          sample`MAILSAC_API_KEY = "k_${base62(40)}"`,
          sample`curl https://mailsac.com/api/addresses -H "Mailsac-Key: k_${base62(40)}"`,
        ],
        passes: [
          sample`MAILSAC_API_KEY=k_${base62(20)}`,
          sample`import client from "@mailsac/k_${base62(10)}"`,
          sample`MAILSAC_API_KEY=your-mailsac-api-key`,
        ],
      },
    },
  ],
});
