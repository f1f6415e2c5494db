import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SparkPost',
  docs: 'https://developers.sparkpost.com/api/#header-authentication',
  revoke: 'https://app.sparkpost.com/account/api-keys',
  rules: [
    {
      id: 'sparkpost-api-key',
      title: 'SparkPost API key',
      severity: 'high',
      keywords: ['sparkpost', 'spark_post'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`SPARKPOST_API_KEY=${hex(40)}`,
          sample`let sparkpostApiKey: string = "${hex(40)}"`,
          sample`axios.get('https://api.sparkpost.com/api/v1/account', { headers: { 'Authorization': '${hex(40)}' } })`,
        ],
        passes: [
          sample`SPARKPOST_API_KEY=${hex(35)}`,
          sample`- sparkpost: updated at revision ${hex(40)}`,
          sample`sparkpostApiKey: Deno.env.get("SPARKPOST_API_KEY"),`,
        ],
      },
    },
  ],
});
