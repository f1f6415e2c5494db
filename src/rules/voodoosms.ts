import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Voodoo SMS',
  docs: 'https://www.voodoosms.com/api',
  revoke: 'https://www.voodoosms.com/',
  rules: [
    {
      id: 'voodoosms-api-key',
      title: 'Voodoo SMS API key',
      severity: 'high',
      keywords: ['voodoosms', 'voodoo_sms'],
      value: /[0-9A-Za-z]{45}/,
      examples: {
        finds: [
          sample`          VOODOOSMS_API_KEY: ${base62(45)}`,
          sample`let voodoosmsApiKey: string = "${base62(45)}"`,
          sample`axios.get('https://api.voodoosms.com/credits', { headers: { 'Authorization': 'Bearer ${base62(45)}' } })`,
        ],
        passes: [
          sample`VOODOOSMS_API_KEY=${base62(40)}`,
          sample`<img src="/img/voodoosms-logo.svg" id="${base62(45)}">`,
          sample`voodoosms_api_key: "{{ voodoosms_api_key }}"`,
        ],
      },
    },
  ],
});
