import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Ambee',
  docs: 'https://docs.ambeedata.com/',
  revoke: 'https://api-dashboard.getambee.com/',
  rules: [
    {
      id: 'ambee-api-key',
      title: 'Ambee API key',
      severity: 'low',
      keywords: ['ambee'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`AMBEE_API_KEY=${hex(64)}`,
          sample`window.config = { ambeeApiKey: '${hex(64)}' };`,
          sample`wget -qO- 'https://api.ambeedata.com/latest/by-city?city=x&ambee_key=${hex(64)}'`,
        ],
        passes: [
          sample`AMBEE_API_KEY=${hex(59)}`,
          sample`ambee_id: ${hex(64)}`,
          sample`ambeeApiKey: Deno.env.get("AMBEE_API_KEY"),`,
        ],
      },
    },
  ],
});
