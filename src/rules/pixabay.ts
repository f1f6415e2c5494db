import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pixabay',
  docs: 'https://pixabay.com/api/docs/',
  revoke: 'https://pixabay.com/api/docs/',
  rules: [
    {
      id: 'pixabay-api-key',
      title: 'Pixabay API key',
      severity: 'low',
      keywords: ['pixabay'],
      value: /[0-9]{7,8}-[0-9a-f]{25}/,
      examples: {
        finds: [
          sample`          PIXABAY_API_KEY: ${digits(8)}-${hex(25)}`,
          sample`const pixabayApiKey = '${digits(8)}-${hex(25)}';`,
          sample`fetch('https://pixabay.com/api/?q=flowers&key=${digits(8)}-${hex(25)}')`,
        ],
        passes: [
          sample`PIXABAY_API_KEY=${digits(8)}-${hex(20)}`,
          sample`{ "requestId": "${digits(8)}-${hex(25)}" }`,
          sample`pixabay_api_key: "{{ pixabay_api_key }}"`,
        ],
      },
    },
  ],
});
