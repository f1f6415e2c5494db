import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Appointedd',
  docs: 'https://developers.appointedd.com',
  revoke: 'https://app.appointedd.com',
  rules: [
    {
      id: 'appointedd-api-key',
      title: 'Appointedd API key',
      severity: 'high',
      keywords: ['appointedd'],
      value: /(?:[0-9A-Za-z+/]{86}==|[0-9A-Za-z]{88})/,
      examples: {
        finds: [
          sample`APPOINTEDD_API_KEY=${base64(86)}==`,
          sample`APPOINTEDD_API_KEY = "${base64(86)}=="`,
          sample`curl https://api.appointedd.com/v1/availability/slots -H "X-API-KEY: ${base64(86)}=="`,
        ],
        passes: [
          sample`APPOINTEDD_API_KEY=${base62(40)}`,
          sample`import logo from './appointedd.png?v=${base64(86)}=='`,
          sample`appointeddApiKey: Deno.env.get("APPOINTEDD_API_KEY"),`,
        ],
      },
    },
  ],
});
