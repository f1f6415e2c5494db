import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'The New York Times',
  docs: 'https://developer.nytimes.com/get-started',
  revoke: 'https://developer.nytimes.com/my-apps',
  rules: [
    {
      id: 'nytimes-api-key',
      title: 'New York Times API key',
      severity: 'medium',
      keywords: [
        'nytimes',
        'newyorktimes',
        'new_york_times',
        'new-york-times',
        'nyt_api',
        'nytapi',
        'nyt-api',
      ],
      value: /[0-9A-Za-z_-]{32}/,
      examples: {
        finds: [
          sample`          NYTIMES_API_KEY: ${base62(32)}`,
          sample`let nytimesApiKey: string = "${base62(32)}"`,
          sample`fetch('https://api.nytimes.com/svc/topstories/v2/home.json?api-key=${base62(32)}')`,
        ],
        passes: [
          sample`NYTIMES_API_KEY=${base62(27)}`,
          sample`{ "requestId": "${base62(32)}" }`,
          sample`NYTIMES_API_KEY=<your The New York Times API key>`,
        ],
      },
    },
  ],
});
