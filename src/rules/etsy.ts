import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Etsy',
  docs: 'https://developers.etsy.com/documentation/essentials/authentication',
  revoke: 'https://www.etsy.com/developers/your-apps',
  rules: [
    {
      id: 'etsy-api-key',
      title: 'Etsy API key',
      severity: 'high',
      keywords: [
        'etsy_',
        'etsy-',
        'etsy.',
        'etsyapi',
        'etsykey',
        'etsytoken',
        'etsysecret',
        'etsyaccess',
        'etsyclient',
      ],
      value: /[0-9a-z]{24}/,
      examples: {
        finds: [
          sample`ENV ETSY_API_KEY=${base36(24)}`,
          sample`let etsyApiKey: string = "${base36(24)}"`,
          sample`axios.get('https://openapi.etsy.com/v3/application/shops', { headers: { 'x-api-key': '${base36(24)}' } })`,
        ],
        passes: [
          sample`ETSY_API_KEY=${base36(19)}`,
          sample`checksum = "${base36(24)}"`,
          sample`etsy_api_key: "{{ etsy_api_key }}"`,
        ],
      },
    },
  ],
});
