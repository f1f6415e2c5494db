import { defineProvider } from '../detect/rule.ts';
import { base62, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Stytch',
  docs: 'https://stytch.com/docs/api/authentication',
  revoke: 'https://stytch.com/dashboard/api-keys',
  rules: [
    {
      id: 'stytch-secret',
      title: 'Stytch secret',
      severity: 'critical',
      keywords: ['secret-live-', 'secret-test-'],
      pattern: /(?<![0-9A-Za-z_-])secret-(?:live|test)-[0-9A-Za-z_-]{36}=?(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ENV STYTCH_SECRET=secret-live-${base62(35)}8`,
          sample`{ "stytchSecret": "secret-live-${base62(35)}8" }`,
        ],
        passes: [sample`secret-live-${base62(12)}`, sample`project-live-${uuid()}`],
      },
    },
  ],
});
