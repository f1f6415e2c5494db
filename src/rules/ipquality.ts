import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'IPQualityScore',
  docs: 'https://www.ipqualityscore.com/documentation/overview',
  revoke: 'https://www.ipqualityscore.com/user/settings',
  rules: [
    {
      id: 'ipquality-api-key',
      title: 'IPQualityScore API key',
      severity: 'medium',
      keywords: ['ipqualityscore', 'ipquality', 'ip_quality', 'ipqs'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`IPQUALITYSCORE_API_KEY=${base62(32)}`,
          sample`ipqualityscoreApiKey: '${base62(32)}',`,
          sample`wget -qO- 'https://www.ipqualityscore.com/api/json/account?key=${base62(32)}'`,
        ],
        passes: [
          sample`IPQUALITYSCORE_API_KEY=${base62(27)}`,
          sample`ipqualityscore_id: ${base62(32)}`,
          sample`IPQUALITYSCORE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
