import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OpenWeather',
  docs: 'https://openweathermap.org/appid',
  revoke: 'https://home.openweathermap.org/api_keys',
  rules: [
    {
      id: 'openweather-api-key',
      title: 'OpenWeather API key',
      severity: 'medium',
      keywords: ['openweather', 'open_weather', 'owm_', 'weathermap', 'open-weather'],
      value: /[0-9a-f]{32}/,
      within: 120,
      examples: {
        finds: [
          sample`OPENWEATHER_API_KEY=${hex(32)}`,
          sample`https://api.openweathermap.org/data/2.5/weather?q=London&appid=${hex(32)}&key=1`,
        ],
        passes: [sample`OPENWEATHER_CITY=London`, sample`openweather_key: ${hex(9)}`],
      },
    },
  ],
});
