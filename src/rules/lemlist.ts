import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'lemlist',
  docs: 'https://developer.lemlist.com',
  revoke: 'https://app.lemlist.com/settings/integrations',
  rules: [
    {
      id: 'lemlist-api-key',
      title: 'lemlist API key',
      severity: 'high',
      keywords: ['lemlist'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          LEMLIST_API_KEY: ${hex(32)}`,
          sample`window.config = { lemlistApiKey: '${hex(32)}' };`,
          sample`url: https://api.lemlist.com/api/team?access_token=${hex(32)}`,
        ],
        passes: [
          sample`LEMLIST_API_KEY=${hex(27)}`,
          sample`lemlist_id: ${hex(32)}`,
          sample`lemlistApiKey: Deno.env.get("LEMLIST_API_KEY"),`,
        ],
      },
    },
  ],
});
