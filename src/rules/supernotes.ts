import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Supernotes',
  docs: 'https://api.supernotes.app/docs/',
  revoke: 'https://my.supernotes.app/',
  rules: [
    {
      id: 'supernotes-api-key',
      title: 'Supernotes API key',
      severity: 'medium',
      keywords: ['supernotes'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`SUPERNOTES_API_KEY=${base64url(42)}k`,
          sample`SUPERNOTES_API_KEY = "${base64url(42)}k"`,
          sample`axios.get('https://api.supernotes.app/v1/cards', { headers: { 'Api-Key': '${base64url(42)}k' } })`,
        ],
        passes: [
          sample`SUPERNOTES_API_KEY=${base64url(37)}k`,
          sample`checksum = "${base64url(42)}k"`,
          sample`SUPERNOTES_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
