import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Intervals',
  docs: 'https://www.myintervals.com/api/authentication.php',
  revoke: 'https://www.myintervals.com/api/authentication.php',
  rules: [
    {
      id: 'myintervals-api-token',
      title: 'Intervals API token',
      severity: 'medium',
      keywords: ['myintervals', 'my_intervals', 'intervalsonline'],
      value: /[0-9a-z]{11}/,
      entropy: 2.4,
      examples: {
        finds: [
          sample`MYINTERVALS_API_TOKEN=${base36(11)}`,
          sample`  "myintervals-api-token": "${base36(11)}",`,
        ],
        passes: [
          sample`MYINTERVALS_API_TOKEN=${base36(8)}`,
          sample`myintervalsRevision = '${base36(11)}'`,
          sample`MYINTERVALS_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
