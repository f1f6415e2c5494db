import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Weatherstack',
  docs: 'https://weatherstack.com/documentation',
  revoke: 'https://weatherstack.com/dashboard',
  rules: [
    {
      id: 'weatherstack-access-key',
      title: 'Weatherstack access key',
      severity: 'medium',
      keywords: ['weatherstack'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`WEATHERSTACK_ACCESS_KEY=${hex(32)}`,
          sample`http://api.weatherstack.com/current?access_key=${hex(32)}&query=London`,
        ],
        passes: [
          sample`http://api.weatherstack.com/current?access_key=YOUR_ACCESS_KEY`,
          sample`weatherstack_key: ${hex(9)}`,
        ],
      },
    },
  ],
});
