import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Photoroom',
  docs: 'https://docs.photoroom.com/getting-started/how-can-i-get-my-api-key',
  revoke: 'https://app.photoroom.com/api-dashboard',
  rules: [
    {
      id: 'photoroom-api-key',
      title: 'Photoroom API key',
      severity: 'medium',
      keywords: ['photoroom'],
      value: /(?:sandbox_)?sk_pr_[0-9A-Za-z_-]{30,60}|[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`ENV PHOTOROOM_API_KEY=sk_pr_${hex(40)}`,
          sample`{ "photoroomApiKey": "sk_pr_${hex(40)}" }`,
          sample`curl https://sdk.photoroom.com/v1/segment -H "x-api-key: sk_pr_${hex(40)}"`,
        ],
        passes: [
          sample`PHOTOROOM_API_KEY=sk_pr_${hex(12)}`,
          sample`{ "requestId": "sk_pr_${hex(40)}" }`,
          sample`photoroomApiKey: Deno.env.get("PHOTOROOM_API_KEY"),`,
        ],
      },
    },
  ],
});
