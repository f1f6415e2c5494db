import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Hive',
  docs: 'https://developers.hive.com/',
  revoke: 'https://app.hive.com/',
  rules: [
    {
      id: 'hive-api-key',
      title: 'Hive API key',
      severity: 'high',
      keywords: ['hive_api', 'hiveapi', 'hive_token', 'hive.com', 'hive-api', 'hive_key'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          HIVE_API_KEY: ${base62(32)}`,
          sample`  "hive-api-key": "${base62(32)}",`,
          sample`curl "https://app.hive.com/api/v1/testcredentials?user_id=x&api_key=${base62(32)}"`,
        ],
        passes: [
          sample`HIVE_API_KEY=${base62(27)}`,
          sample`"etag": "${base62(32)}"`,
          sample`HIVE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
