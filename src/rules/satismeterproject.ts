import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SatisMeter',
  docs: 'https://help.satismeter.com/en/articles/87961',
  revoke: 'https://app.satismeter.com/',
  rules: [
    {
      id: 'satismeterproject-read-key',
      title: 'SatisMeter read key',
      severity: 'medium',
      keywords: ['satismeter'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV SATISMETER_READ_KEY=${base62(32)}`,
          sample`satismeter_read_key = "${base62(32)}"`,
          sample`axios.get('https://app.satismeter.com/api/v3/responses', { headers: { 'Authorization': 'Bearer ${base62(32)}' } })`,
        ],
        passes: [
          sample`SATISMETER_READ_KEY=${base62(27)}`,
          sample`- satismeter-read: updated at revision ${base62(32)}`,
          sample`satismeterReadKey: Deno.env.get("SATISMETER_READ_KEY"),`,
        ],
      },
    },
  ],
});
