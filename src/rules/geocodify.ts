import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Geocodify',
  docs: 'https://geocodify.com/docs',
  revoke: 'https://geocodify.com/dashboard',
  rules: [
    {
      id: 'geocodify-api-key',
      title: 'Geocodify API key',
      severity: 'medium',
      keywords: ['geocodify'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`          GEOCODIFY_API_KEY: ${hex(40)}`,
          sample`let geocodifyApiKey: string = "${hex(40)}"`,
          sample`url: https://api.geocodify.com/v2/geocode?q=Berlin&api_key=${hex(40)}`,
        ],
        passes: [
          sample`GEOCODIFY_API_KEY=${hex(35)}`,
          sample`<img src="/img/geocodify-logo.svg" id="${hex(40)}">`,
          sample`GEOCODIFY_API_KEY=\${GEOCODIFY_API_KEY}`,
        ],
      },
    },
  ],
});
