import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Enigma',
  docs: 'https://developers.enigma.com/',
  revoke: 'https://console.enigma.com/',
  rules: [
    {
      id: 'enigma-api-key',
      title: 'Enigma API key',
      severity: 'medium',
      keywords: [
        'enigma_api',
        'enigmaapi',
        'enigma_token',
        'enigmatoken',
        'enigma-api',
        'enigma.com',
        'enigma_key',
      ],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`ENV ENIGMA_API_KEY=${base62(40)}`,
          sample`let enigmaApiKey: string = "${base62(40)}"`,
          sample`curl https://api.enigma.com/businesses/match -H "x-api-key: ${base62(40)}"`,
        ],
        passes: [
          sample`ENIGMA_API_KEY=${base62(35)}`,
          sample`x-request-id: ${base62(40)}`,
          sample`ENIGMA_API_KEY=\${ENIGMA_API_KEY}`,
        ],
      },
    },
  ],
});
