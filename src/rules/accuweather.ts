import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AccuWeather',
  docs: 'https://developer.accuweather.com/',
  revoke: 'https://developer.accuweather.com/user/me/apps',
  rules: [
    {
      id: 'accuweather-api-key',
      title: 'AccuWeather API key',
      severity: 'medium',
      keywords: ['accuweather'],
      value: /[0-9A-Za-z%]{35}|[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV ACCUWEATHER_API_KEY=${base62(32)}`,
          sample`const accuweatherApiKey = '${base62(32)}';`,
          sample`curl "https://dataservice.accuweather.com/locations/v1/search?q=x&apikey=${base62(32)}"`,
        ],
        passes: [
          sample`ACCUWEATHER_API_KEY=${base62(27)}`,
          sample`accuweatherRevision = '${base62(32)}'`,
          sample`ACCUWEATHER_API_KEY=<your AccuWeather API key>`,
        ],
      },
    },
  ],
});
