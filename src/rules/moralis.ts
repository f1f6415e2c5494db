import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Moralis',
  docs: 'https://docs.moralis.com/web3-data-api/evm/get-your-api-key',
  revoke: 'https://admin.moralis.com',
  rules: [
    {
      id: 'moralis-api-key',
      title: 'Moralis API key',
      severity: 'high',
      keywords: ['moralis'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`          MORALIS_API_KEY: ${base62(64)}`,
          sample`  "moralis-api-key": "${base62(64)}",`,
          sample`curl https://deep-index.moralis.io/api/v2.2/block/1 -H "X-API-Key: ${base62(64)}"`,
        ],
        passes: [
          sample`MORALIS_API_KEY=${base62(59)}`,
          sample`moralisRevision = '${base62(64)}'`,
          sample`moralisApiKey: Deno.env.get("MORALIS_API_KEY"),`,
        ],
      },
    },
    {
      id: 'moralis-api-token',
      title: 'Moralis API key (JWT form)',
      severity: 'high',
      keywords: ['moralis'],
      value: /eyJ[0-9A-Za-z_-]{10,100}\.eyJ[0-9A-Za-z_-]{40,400}\.[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`MORALIS_API_KEY=eyJ${base62(33)}.eyJ${base62(200)}.${base64url(43)}`,
          sample`await Moralis.start({ apiKey: 'eyJ${base62(33)}.eyJ${base62(200)}.${base64url(43)}' })`,
        ],
        passes: [
          sample`MORALIS_API_KEY=eyJ${base62(33)}`,
          sample`MORALIS_API_KEY=your-moralis-api-key`,
          sample`const moralisAddress = '0x${hex(40)}'`,
        ],
      },
    },
  ],
});
