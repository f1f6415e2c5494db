import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Visual Crossing',
  docs: 'https://www.visualcrossing.com/resources/documentation/weather-api/timeline-weather-api/',
  revoke: 'https://www.visualcrossing.com/account',
  rules: [
    {
      id: 'visualcrossing-api-key',
      title: 'Visual Crossing API key',
      severity: 'medium',
      keywords: ['visualcrossing', 'visual_crossing', 'visual-crossing'],
      value: /[0-9A-Z]{25}/,
      examples: {
        finds: [
          sample`          VISUALCROSSING_API_KEY: ${upper36(25)}`,
          sample`const visualcrossingApiKey = '${upper36(25)}';`,
          sample`fetch('https://weather.visualcrossing.com/VisualCrossingWebServices/rest/services/timeline/Berlin?key=${upper36(25)}')`,
        ],
        passes: [
          sample`VISUALCROSSING_API_KEY=${upper36(20)}`,
          sample`visualcrossingRevision = '${upper36(25)}'`,
          sample`VISUALCROSSING_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
