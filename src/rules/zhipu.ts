import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zhipu AI',
  docs: 'https://open.bigmodel.cn/dev/api',
  revoke: 'https://open.bigmodel.cn/usercenter/apikeys',
  rules: [
    {
      id: 'zhipu-api-key',
      title: 'Zhipu AI API key',
      severity: 'high',
      keywords: ['zhipu', 'bigmodel', 'chatglm', 'glm_api'],
      value: /[0-9a-f]{32}\.[0-9A-Za-z]{16}/,
      examples: {
        finds: [
          sample`ZHIPU_API_KEY=${hex(32)}.${base62(16)}`,
          sample`ZHIPU_API_KEY = "${hex(32)}.${base62(16)}"`,
          sample`axios.get('https://open.bigmodel.cn/api/paas/v4/models', { headers: { 'Authorization': 'Bearer ${hex(32)}.${base62(16)}' } })`,
        ],
        passes: [
          sample`ZHIPU_API_KEY=${hex(32)}.${base62(6)}`,
          sample`checksum = "${hex(32)}.${base62(16)}"`,
          sample`ZHIPU_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
