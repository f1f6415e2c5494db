import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tokeet',
  docs: 'https://www.tokeet.com/',
  revoke: 'https://www.tokeet.com/',
  rules: [
    {
      id: 'tokeet-api-key',
      title: 'Tokeet API key',
      severity: 'medium',
      keywords: ['tokeet'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`TOKEET_API_KEY=${uuid()}`,
          sample`window.config = { tokeetApiKey: '${uuid()}' };`,
          sample`curl "https://capi.tokeet.com/v1/user?account=x&api_key=${uuid()}"`,
        ],
        passes: [
          sample`TOKEET_API_KEY=${hex(24)}`,
          sample`tokeet_id: ${uuid()}`,
          sample`tokeetApiKey: Deno.env.get("TOKEET_API_KEY"),`,
        ],
      },
    },
  ],
});
