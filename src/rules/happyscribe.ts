import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Happy Scribe',
  docs: 'https://dev.happyscribe.com/',
  revoke: 'https://www.happyscribe.com/',
  rules: [
    {
      id: 'happyscribe-api-key',
      title: 'Happy Scribe API key',
      severity: 'medium',
      keywords: ['happyscribe', 'happy_scribe'],
      value: /[0-9A-Za-z]{24}/,
      examples: {
        finds: [
          sample`HAPPYSCRIBE_API_KEY=${base62(24)}`,
          sample`HAPPYSCRIBE_API_KEY = "${base62(24)}"`,
          sample`axios.get('https://www.happyscribe.com/api/v1/transcriptions', { headers: { 'Authorization': 'Bearer ${base62(24)}' } })`,
        ],
        passes: [
          sample`HAPPYSCRIBE_API_KEY=${base62(19)}`,
          sample`happyscribe_id: ${base62(24)}`,
          sample`happyscribe_api_key: "{{ happyscribe_api_key }}"`,
        ],
      },
    },
  ],
});
