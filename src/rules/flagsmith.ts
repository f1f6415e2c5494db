import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Flagsmith',
  docs: 'https://docs.flagsmith.com/integration-approaches',
  revoke: 'https://app.flagsmith.com/',
  rules: [
    {
      id: 'flagsmith-server-key',
      title: 'Flagsmith server-side environment key',
      severity: 'high',
      keywords: ['flagsmith', 'x-environment-key'],
      value: /ser\.[0-9A-Za-z]{22}/,
      examples: {
        finds: [
          sample`FLAGSMITH_SERVER_KEY=ser.${base62(22)}`,
          sample`const flagsmith = new Flagsmith({\n  environmentKey: 'ser.${base62(22)}',\n});`,
          sample`curl -H "X-Environment-Key: ser.${base62(22)}"`,
        ],
        passes: [
          sample`flagsmith.init({ environmentID: '${base62(22)}' })`,
          sample`new Flagsmith({ environmentKey: 'ser.key' })`,
        ],
      },
    },
  ],
});
