import { defineProvider } from '../detect/rule.ts';
import { base36, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Defined Networking',
  docs: 'https://docs.defined.net/guides/automating-host-creation/',
  revoke: 'https://admin.defined.net/settings/api-keys',
  rules: [
    {
      id: 'definednetworking-api-key',
      title: 'Defined Networking API key',
      severity: 'high',
      keywords: ['dnkey-'],
      pattern: /(?<![0-9A-Za-z_-])dnkey-[0-9A-Za-z=_-]{26}-[0-9A-Za-z=_-]{52}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`DN_API_KEY=dnkey-${upper36(26)}-${upper36(52)}`,
          sample`curl -H "Authorization: Bearer dnkey-${base36(26)}-${base36(52)}" https://api.defined.net/v1/hosts`,
        ],
        passes: [
          sample`dnkey-${upper36(26)}`,
          sample`DN_API_KEY=dnkey-...`,
          sample`mydnkey-${upper36(26)}-${upper36(52)}`,
        ],
      },
    },
  ],
});
