import { defineProvider } from '../detect/rule.ts';
import { base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'APITemplate.io',
  docs: 'https://apitemplate.io/apiv2/',
  revoke: 'https://app.apitemplate.io/manage-api/',
  rules: [
    {
      id: 'apitemplate-api-key',
      title: 'APITemplate.io API key',
      severity: 'medium',
      keywords: ['apitemplate'],
      value: /(?:[0-9A-Za-z+/]{38}[0-9A-Za-z+/=]|[0-9A-Za-z+/]{38}==|[0-9A-Za-z+/]{39}=)/,
      examples: {
        finds: [
          sample`          APITEMPLATE_API_KEY: ${base64(39)}`,
          sample`APITEMPLATE_API_KEY = "${base64(39)}"`,
          sample`axios.get('https://rest.apitemplate.io/v2/create-pdf', { headers: { 'X-API-KEY': '${base64(39)}' } })`,
        ],
        passes: [
          sample`APITEMPLATE_API_KEY=${base64(34)}`,
          sample`cache_key: ${base64(39)}`,
          sample`APITEMPLATE_API_KEY=<your APITemplate.io API key>`,
        ],
      },
    },
  ],
});
