import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Statsig',
  docs: 'https://docs.statsig.com/access-management/api-keys',
  revoke: 'https://console.statsig.com/api_keys',
  rules: [
    {
      id: 'statsig-secret-key',
      title: 'Statsig server secret or console API key',
      severity: 'high',
      keywords: ['statsig'],
      ignoreCase: true,
      pattern: /statsig[^\n]{0,60}?(?<![\w-])(?<secret>(?:secret|console)-[0-9a-z]{43})(?![\w-])/i,
      entropy: 3.5,
      examples: {
        finds: [
          sample`STATSIG_SERVER_KEY=secret-${base62(43)}`,
          sample`await Statsig.initialize('secret-${base62(43)}');`,
          sample`-H "STATSIG-API-KEY: console-${base62(43)}"`,
        ],
        passes: [
          sample`NEXT_PUBLIC_STATSIG_CLIENT_KEY=client-${base62(43)}`,
          sample`Statsig.initialize('client-${base62(43)}', user)`,
          sample`statsig.initialize("secret-key")`,
        ],
      },
    },
  ],
});
