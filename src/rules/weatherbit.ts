import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Weatherbit',
  docs: 'https://www.weatherbit.io/api',
  revoke: 'https://www.weatherbit.io/account/dashboard',
  rules: [
    {
      id: 'weatherbit-api-key',
      title: 'Weatherbit API key',
      severity: 'medium',
      keywords: ['weatherbit', 'weather_bit'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV WEATHERBIT_API_KEY=${hex(32)}`,
          sample`  "weatherbit-api-key": "${hex(32)}",`,
          sample`url: https://api.weatherbit.io/v2.0/current?lat=35.7&lon=-78.6&key=${hex(32)}`,
        ],
        passes: [
          sample`WEATHERBIT_API_KEY=${hex(27)}`,
          sample`/* Weatherbit snippet, build ${hex(32)} */`,
          sample`WEATHERBIT_API_KEY=<your Weatherbit API key>`,
        ],
      },
    },
  ],
});
