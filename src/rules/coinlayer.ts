import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'coinlayer',
  docs: 'https://coinlayer.com/documentation',
  revoke: 'https://coinlayer.com/dashboard',
  rules: [
    {
      id: 'coinlayer-access-key',
      title: 'coinlayer access key',
      severity: 'medium',
      keywords: ['coinlayer', 'coin_layer', 'coin-layer'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV COINLAYER_ACCESS_KEY=${hex(32)}`,
          sample`coinlayerAccessKey: '${hex(32)}',`,
          sample`curl "https://api.coinlayer.com/live?access_key=${hex(32)}"`,
        ],
        passes: [
          sample`COINLAYER_ACCESS_KEY=${hex(27)}`,
          sample`/* coinlayer snippet, build ${hex(32)} */`,
          sample`COINLAYER_ACCESS_KEY=\${COINLAYER_ACCESS_KEY}`,
        ],
      },
    },
  ],
});
