import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'M3O',
  docs: 'https://m3o.com/docs',
  revoke: 'https://m3o.com/',
  rules: [
    {
      id: 'm3o-api-token',
      title: 'M3O API token',
      severity: 'medium',
      keywords: ['m3o'],
      value: /[0-9A-Za-z]{48}/,
      examples: {
        finds: [
          sample`          M3O_API_TOKEN: ${base62(48)}`,
          sample`M3O_API_TOKEN = "${base62(48)}"`,
          sample`curl https://api.m3o.com/v1/helloworld/call -H "Authorization: Bearer ${base62(48)}"`,
        ],
        passes: [
          sample`M3O_API_TOKEN=${base62(43)}`,
          sample`import logo from './m3o.png?v=${base62(48)}'`,
          sample`M3O_API_TOKEN=your-m3o-api-token`,
        ],
      },
    },
  ],
});
