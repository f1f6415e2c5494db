import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ZeroBounce',
  docs: 'https://www.zerobounce.net/docs/api-dashboard/',
  revoke: 'https://www.zerobounce.net/members/API',
  rules: [
    {
      id: 'zerobounce-api-key',
      title: 'ZeroBounce API key',
      severity: 'medium',
      keywords: ['zerobounce', 'zero_bounce', 'zero-bounce'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV ZEROBOUNCE_API_KEY=${hex(32)}`,
          sample`let zerobounceApiKey: string = "${hex(32)}"`,
          sample`fetch('https://api.zerobounce.net/v2/getcredits?api_key=${hex(32)}')`,
        ],
        passes: [
          sample`ZEROBOUNCE_API_KEY=${hex(27)}`,
          sample`/* ZeroBounce snippet, build ${hex(32)} */`,
          sample`zerobounceApiKey: Deno.env.get("ZEROBOUNCE_API_KEY"),`,
        ],
      },
    },
  ],
});
