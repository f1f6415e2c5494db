import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Clustdoc',
  docs: 'https://developers.clustdoc.com/',
  revoke: 'https://clustdoc.com/',
  rules: [
    {
      id: 'clustdoc-api-key',
      title: 'Clustdoc API key',
      severity: 'medium',
      keywords: ['clustdoc'],
      value: /[0-9A-Za-z]{60}/,
      examples: {
        finds: [
          sample`CLUSTDOC_API_KEY=${base62(60)}`,
          sample`clustdocApiKey: '${base62(60)}',`,
          sample`curl https://clustdoc.com/api/users -H "Authorization: Bearer ${base62(60)}"`,
        ],
        passes: [
          sample`CLUSTDOC_API_KEY=${base62(55)}`,
          sample`clustdocRevision = '${base62(60)}'`,
          sample`CLUSTDOC_API_KEY=your-clustdoc-api-key`,
        ],
      },
    },
  ],
});
