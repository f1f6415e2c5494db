import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'NASA',
  docs: 'https://api.nasa.gov/',
  revoke: 'https://api.nasa.gov/',
  rules: [
    {
      id: 'nasa-api-key',
      title: 'NASA API key',
      severity: 'low',
      keywords: ['nasa_', 'nasa.gov', 'nasaapi', 'nasa-api', 'nasakey'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`          NASA_API_KEY: ${base62(40)}`,
          sample`nasa_api_key = "${base62(40)}"`,
          sample`url: https://api.nasa.gov/planetary/apod?api_key=${base62(40)}`,
        ],
        passes: [
          sample`NASA_API_KEY=${base62(35)}`,
          sample`x-request-id: ${base62(40)}`,
          sample`NASA_API_KEY=\${NASA_API_KEY}`,
        ],
      },
    },
  ],
});
