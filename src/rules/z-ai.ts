import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Z.ai',
  docs: 'https://docs.z.ai/',
  revoke: 'https://z.ai/manage-apikey/apikey-list',
  rules: [
    {
      id: 'z-ai-api-key',
      title: 'Z.ai API key',
      severity: 'high',
      keywords: ['zai_api', 'zaiapi', 'zai_key', 'zai_token', 'z.ai', 'zai-api', 'z_ai'],
      value: /[0-9a-f]{32}\.[0-9A-Za-z]{16}/,
      examples: {
        finds: [
          sample`ENV ZAI_API_KEY=${hex(32)}.${base62(16)}`,
          sample`  "zai-api-key": "${hex(32)}.${base62(16)}",`,
          sample`axios.get('https://api.z.ai/api/paas/v4/models', { headers: { 'Authorization': 'Bearer ${hex(32)}.${base62(16)}' } })`,
        ],
        passes: [
          sample`ZAI_API_KEY=${hex(32)}.${base62(6)}`,
          sample`"etag": "${hex(32)}.${base62(16)}"`,
          sample`ZAI_API_KEY=<your Z.ai API key>`,
        ],
      },
    },
  ],
});
