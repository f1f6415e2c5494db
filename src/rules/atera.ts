import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Atera',
  docs: 'https://app.atera.com/apidocs',
  revoke: 'https://app.atera.com/admin/api',
  rules: [
    {
      id: 'atera-api-key',
      title: 'Atera API key',
      severity: 'high',
      keywords: ['atera_', 'atera.com', 'ateraapi', 'atera-api', 'aterakey', 'ateratoken'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV ATERA_API_KEY=${base36(32)}`,
          sample`atera_api_key: '${base36(32)}'`,
          sample`curl https://app.atera.com/api/v3/agents -H "X-API-KEY: ${base36(32)}"`,
        ],
        passes: [
          sample`ATERA_API_KEY=${base36(27)}`,
          sample`x-request-id: ${base36(32)}`,
          sample`ateraApiKey: Deno.env.get("ATERA_API_KEY"),`,
        ],
      },
    },
  ],
});
