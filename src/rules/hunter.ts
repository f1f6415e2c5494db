import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Hunter',
  docs: 'https://hunter.io/api-documentation/v2',
  revoke: 'https://hunter.io/api-keys',
  rules: [
    {
      id: 'hunter-api-key',
      title: 'Hunter API key',
      severity: 'medium',
      keywords: [
        'hunter_api',
        'hunterapi',
        'hunter_key',
        'hunterkey',
        'hunter-api',
        'hunter.io',
        'hunterio',
        'hunter_io',
      ],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`HUNTER_API_KEY=${hex(40)}`,
          sample`HUNTER_API_KEY = "${hex(40)}"`,
          sample`curl "https://api.hunter.io/v2/account?api_key=${hex(40)}"`,
        ],
        passes: [
          sample`HUNTER_API_KEY=${hex(35)}`,
          sample`x-request-id: ${hex(40)}`,
          sample`hunter_api_key: "{{ hunter_api_key }}"`,
        ],
      },
    },
  ],
});
