import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Etherscan',
  docs: 'https://docs.etherscan.io/getting-an-api-key',
  revoke: 'https://etherscan.io/myapikey',
  rules: [
    {
      id: 'etherscan-api-key',
      title: 'Etherscan API key',
      severity: 'low',
      keywords: ['etherscan'],
      value: /[0-9A-Z]{34}/,
      examples: {
        finds: [
          sample`ETHERSCAN_API_KEY=${upper36(34)}`,
          sample`let etherscanApiKey: string = "${upper36(34)}"`,
          sample`curl "https://api.etherscan.io/v2/api?chainid=1&apikey=${upper36(34)}"`,
        ],
        passes: [
          sample`ETHERSCAN_API_KEY=${upper36(29)}`,
          sample`/* Etherscan snippet, build ${upper36(34)} */`,
          sample`etherscan_api_key: "{{ etherscan_api_key }}"`,
        ],
      },
    },
  ],
});
