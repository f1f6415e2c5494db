import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Scale AI',
  docs: 'https://docs.scale.com/reference/authentication',
  revoke: 'https://dashboard.scale.com/',
  rules: [
    {
      id: 'scale-api-key',
      title: 'Scale AI API key',
      severity: 'high',
      keywords: ['scale_api', 'scaleapi', 'scale.com', 'scale_ai', 'scale-api', 'scale_key'],
      value: /(?:live|test)_[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`SCALE_API_KEY=live_${hex(32)}`,
          sample`window.config = { scaleApiKey: 'live_${hex(32)}' };`,
          sample`curl https://api.scale.com/v1/tasks -H "Authorization: Bearer live_${hex(32)}"`,
        ],
        passes: [
          sample`SCALE_API_KEY=live_${hex(12)}`,
          sample`"etag": "live_${hex(32)}"`,
          sample`SCALE_API_KEY=<your Scale AI API key>`,
        ],
      },
    },
  ],
});
