import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OOPSpam',
  docs: 'https://docs.oopspam.com/',
  revoke: 'https://app.oopspam.com/',
  rules: [
    {
      id: 'oopspam-api-key',
      title: 'OOPSpam API key',
      severity: 'medium',
      keywords: ['oopspam'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`OOPSPAM_API_KEY=${base62(40)}`,
          sample`let oopspamApiKey: string = "${base62(40)}"`,
          sample`axios.get('https://api.oopspam.com/v1/spamdetection', { headers: { 'X-Api-Key': '${base62(40)}' } })`,
        ],
        passes: [
          sample`OOPSPAM_API_KEY=${base62(35)}`,
          sample`- oopspam: updated at revision ${base62(40)}`,
          sample`oopspam_api_key: "{{ oopspam_api_key }}"`,
        ],
      },
    },
  ],
});
