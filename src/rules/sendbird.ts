import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sendbird',
  docs: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
  revoke: 'https://dashboard.sendbird.com/',
  rules: [
    {
      id: 'sendbird-api-token',
      title: 'Sendbird API token',
      severity: 'critical',
      keywords: ['sendbird'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [sample`SENDBIRD_API_TOKEN=${hex(40)}`, sample`new Sendbird({ apiToken: '${hex(40)}' })`],
        passes: [sample`SENDBIRD_APP_ID=${uuid()}`, sample`sendbird_token: ${hex(12)}`],
      },
    },
  ],
});
