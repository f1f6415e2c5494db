import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Textmagic',
  docs: 'https://docs.textmagic.com/#section/Authentication',
  revoke: 'https://my.textmagic.com/online/api/rest-api/keys',
  rules: [
    {
      id: 'textmagic-api-key',
      title: 'Textmagic API key',
      severity: 'high',
      keywords: ['textmagic'],
      value: /[0-9A-Za-z]{30}/,
      examples: {
        finds: [
          sample`          TEXTMAGIC_API_KEY: ${base62(30)}`,
          sample`window.config = { textmagicApiKey: '${base62(30)}' };`,
          sample`axios.get('https://rest.textmagic.com/api/v2/user', { headers: { 'X-TM-Key': '${base62(30)}' } })`,
        ],
        passes: [
          sample`TEXTMAGIC_API_KEY=${base62(25)}`,
          sample`/* Textmagic snippet, build ${base62(30)} */`,
          sample`textmagic_api_key: "{{ textmagic_api_key }}"`,
        ],
      },
    },
  ],
});
