import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Vultr',
  docs: 'https://www.vultr.com/api/#section/Authentication',
  revoke: 'https://my.vultr.com/settings/#settingsapi',
  rules: [
    {
      id: 'vultr-api-key',
      title: 'Vultr API key',
      severity: 'critical',
      keywords: ['vultr'],
      value: /[0-9A-Z]{36}/,
      examples: {
        finds: [
          sample`          VULTR_API_KEY: ${upper36(36)}`,
          sample`  "vultr-api-key": "${upper36(36)}",`,
          sample`curl https://api.vultr.com/v2/instances -H "Authorization: Bearer ${upper36(36)}"`,
        ],
        passes: [
          sample`VULTR_API_KEY=${upper36(31)}`,
          sample`/* Vultr snippet, build ${upper36(36)} */`,
          sample`VULTR_API_KEY=your-vultr-api-key`,
        ],
      },
    },
  ],
});
