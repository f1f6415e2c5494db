import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tefter',
  docs: 'https://github.com/tefter',
  revoke: 'https://tefter.io',
  rules: [
    {
      id: 'tefter-api-key',
      title: 'Tefter API key',
      severity: 'medium',
      keywords: ['tefter'],
      value: /[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`TEFTER_API_KEY=${base62(20)}`,
          sample`window.config = { tefterApiKey: '${base62(20)}' };`,
          sample`axios.get('https://tefter.io/api/bookmarks', { headers: { 'X-User-Token': '${base62(20)}' } })`,
        ],
        passes: [
          sample`TEFTER_API_KEY=${base62(15)}`,
          sample`tefterRevision = '${base62(20)}'`,
          sample`TEFTER_API_KEY=\${TEFTER_API_KEY}`,
        ],
      },
    },
  ],
});
