import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Geocodio',
  docs: 'https://www.geocod.io/docs/',
  revoke: 'https://dash.geocod.io/apikey',
  rules: [
    {
      id: 'geocodio-api-key',
      title: 'Geocodio API key',
      severity: 'medium',
      keywords: ['geocodio', 'geocod.io'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`ENV GEOCODIO_API_KEY=${hex(40)}`,
          sample`<add key="geocodioApiKey" value="${hex(40)}" />`,
          sample`url: https://api.geocod.io/v1.7/geocode?q=x&api_key=${hex(40)}`,
        ],
        passes: [
          sample`GEOCODIO_API_KEY=${hex(35)}`,
          sample`- geocodio: updated at revision ${hex(40)}`,
          sample`geocodioApiKey: Deno.env.get("GEOCODIO_API_KEY"),`,
        ],
      },
    },
  ],
});
