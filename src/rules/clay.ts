import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Clay',
  docs: 'https://www.clay.com/',
  revoke: 'https://app.clay.com/',
  rules: [
    {
      id: 'clay-api-key',
      title: 'Clay API key',
      severity: 'medium',
      keywords: ['clay_api', 'clayapi', 'clay_key', 'clay.com'],
      value: /[0-9a-f]{20}/,
      examples: {
        finds: [
          sample`ENV CLAY_API_KEY=${hex(20)}`,
          sample`const clayApiKey = '${hex(20)}';`,
          sample`axios.get('https://api.clay.com/v1/people', { headers: { 'Authorization': 'Bearer ${hex(20)}' } })`,
        ],
        passes: [
          sample`CLAY_API_KEY=${hex(15)}`,
          sample`checksum = "${hex(20)}"`,
          sample`CLAY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
