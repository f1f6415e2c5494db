import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Humanity',
  docs: 'https://platform.humanity.com/v2.0/reference',
  revoke: 'https://www.humanity.com/',
  rules: [
    {
      id: 'humanity-api-key',
      title: 'Humanity API key',
      severity: 'medium',
      keywords: [
        'humanity_api',
        'humanityapi',
        'humanity_token',
        'humanitytoken',
        'humanity_key',
        'humanitykey',
        'humanity_secret',
        'humanitysecret',
        'humanity-api',
        'humanity.com',
      ],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`HUMANITY_API_KEY=${hex(40)}`,
          sample`window.config = { humanityApiKey: '${hex(40)}' };`,
          sample`url: https://www.humanity.com/api/v2/me?access_token=${hex(40)}`,
        ],
        passes: [
          sample`HUMANITY_API_KEY=${hex(35)}`,
          sample`checksum = "${hex(40)}"`,
          sample`humanity_api_key: "{{ humanity_api_key }}"`,
        ],
      },
    },
  ],
});
