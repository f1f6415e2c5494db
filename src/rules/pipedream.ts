import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pipedream',
  docs: 'https://pipedream.com/docs/rest-api/auth',
  revoke: 'https://pipedream.com/settings/account',
  rules: [
    {
      id: 'pipedream-api-key',
      title: 'Pipedream API key',
      severity: 'high',
      keywords: ['pipedream'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV PIPEDREAM_API_KEY=${hex(32)}`,
          sample`pipedream_api_key: '${hex(32)}'`,
          sample`curl https://api.pipedream.com/v1/users/me -H "Authorization: Bearer ${hex(32)}"`,
        ],
        passes: [
          sample`PIPEDREAM_API_KEY=${hex(27)}`,
          sample`import logo from './pipedream.png?v=${hex(32)}'`,
          sample`pipedreamApiKey: Deno.env.get("PIPEDREAM_API_KEY"),`,
        ],
      },
    },
  ],
});
