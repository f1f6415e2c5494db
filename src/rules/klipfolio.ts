import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Klipfolio',
  docs: 'https://apidocs.klipfolio.com/',
  revoke: 'https://app.klipfolio.com/',
  rules: [
    {
      id: 'klipfolio-api-key',
      title: 'Klipfolio API key',
      severity: 'medium',
      keywords: ['klipfolio'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`          KLIPFOLIO_API_KEY: ${hex(40)}`,
          sample`klipfolio_api_key: '${hex(40)}'`,
          sample`axios.get('https://app.klipfolio.com/api/1.0/users', { headers: { 'kf-api-key': '${hex(40)}' } })`,
        ],
        passes: [
          sample`KLIPFOLIO_API_KEY=${hex(35)}`,
          sample`/* Klipfolio snippet, build ${hex(40)} */`,
          sample`KLIPFOLIO_API_KEY=your-klipfolio-api-key`,
        ],
      },
    },
  ],
});
