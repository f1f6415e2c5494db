import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Vast.ai',
  docs: 'https://docs.vast.ai/api/authentication',
  revoke: 'https://cloud.vast.ai/manage-keys/',
  rules: [
    {
      id: 'vastai-api-key',
      title: 'Vast.ai API key',
      severity: 'high',
      keywords: ['vast_ai', 'vastai', 'vast.ai', 'vast_api'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`VASTAI_API_KEY=${hex(64)}`,
          sample`  "vastai-api-key": "${hex(64)}",`,
          sample`url: https://console.vast.ai/api/v0/instances?api_key=${hex(64)}`,
        ],
        passes: [
          sample`VASTAI_API_KEY=${hex(59)}`,
          sample`cache_key: ${hex(64)}`,
          sample`VASTAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
