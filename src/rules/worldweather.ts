import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'World Weather Online',
  docs: 'https://www.worldweatheronline.com/weather-api/api/docs/',
  revoke: 'https://www.worldweatheronline.com/weather-api/my/',
  rules: [
    {
      id: 'worldweather-api-key',
      title: 'World Weather Online API key',
      severity: 'medium',
      keywords: ['worldweather', 'world_weather'],
      value: /[0-9a-z]{31}/,
      examples: {
        finds: [
          sample`ENV WORLD_WEATHER_API_KEY=${hex(31)}`,
          sample`WORLD_WEATHER_API_KEY = "${hex(31)}"`,
          sample`wget -qO- 'https://api.worldweatheronline.com/premium/v1/weather.ashx?q=London&key=${hex(31)}'`,
        ],
        passes: [
          sample`WORLD_WEATHER_API_KEY=${hex(26)}`,
          sample`<img src="/img/world-weather-logo.svg" id="${hex(31)}">`,
          sample`WORLD_WEATHER_API_KEY=\${WORLD_WEATHER_API_KEY}`,
        ],
      },
    },
  ],
});
