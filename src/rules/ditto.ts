import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Ditto',
  docs: 'https://developer.dittowords.com/api-reference/authentication',
  revoke: 'https://app.dittowords.com/',
  rules: [
    {
      id: 'ditto-api-key',
      title: 'Ditto API key',
      severity: 'medium',
      keywords: [
        'ditto_api',
        'dittoapi',
        'ditto_token',
        'dittotoken',
        'ditto_key',
        'dittokey',
        'ditto-api',
        'dittowords',
      ],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`DITTO_API_KEY=${uuid()}.${hex(40)}`,
          sample`window.config = { dittoApiKey: '${uuid()}.${hex(40)}' };`,
          sample`axios.get('https://api.dittowords.com/v1/project', { headers: { 'Authorization': 'token ${uuid()}.${hex(40)}' } })`,
        ],
        passes: [
          sample`DITTO_API_KEY=${uuid()}`,
          sample`"etag": "${uuid()}.${hex(40)}"`,
          sample`DITTO_API_KEY=your-ditto-api-key`,
        ],
      },
    },
  ],
});
