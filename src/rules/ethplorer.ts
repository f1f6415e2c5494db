import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Ethplorer',
  docs: 'https://github.com/EverexIO/Ethplorer/wiki/Ethplorer-API',
  revoke: 'https://ethplorer.io/wallet/#screen=api',
  rules: [
    {
      id: 'ethplorer-api-key',
      title: 'Ethplorer API key',
      severity: 'low',
      keywords: ['ethplorer'],
      value: /EK-[0-9A-Za-z]{5}-[0-9A-Za-z]{7}-[0-9A-Za-z]{5}/,
      examples: {
        finds: [
          sample`          ETHPLORER_API_KEY: EK-${base62(5)}-${base62(7)}-${base62(5)}`,
          sample`ethplorer_api_key: 'EK-${base62(5)}-${base62(7)}-${base62(5)}'`,
          sample`wget -qO- 'https://api.ethplorer.io/getLastBlock?apiKey=EK-${base62(5)}-${base62(7)}-${base62(5)}'`,
        ],
        passes: [
          sample`ETHPLORER_API_KEY=EK-${base62(5)}-${base62(7)}`,
          sample`x-request-id: EK-${base62(5)}-${base62(7)}-${base62(5)}`,
          sample`ETHPLORER_API_KEY=\${ETHPLORER_API_KEY}`,
        ],
      },
    },
  ],
});
