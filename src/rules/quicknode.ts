import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'QuickNode',
  docs: 'https://www.quicknode.com/guides/quicknode-products/endpoint-security/endpoint-security-best-practices',
  revoke: 'https://dashboard.quicknode.com/endpoints',
  rules: [
    {
      id: 'quicknode-url',
      title: 'QuickNode endpoint with its token',
      severity: 'medium',
      keywords: ['.quiknode.pro/'],
      pattern: /\.quiknode\.pro\/(?<secret>[0-9a-f]{40})(?![0-9A-Za-z])/,
      entropy: 3,
      examples: {
        finds: [
          sample`new Web3(new Web3.providers.HttpProvider("https://autumn-icy-scion.base-goerli.quiknode.pro/${hex(40)}/"))`,
          sample`SOLANA_WS=wss://bold-quiet-daylight.solana-mainnet.quiknode.pro/${hex(40)}`,
        ],
        passes: [
          sample`https://example.solana-devnet.quiknode.pro/000/`,
          sample`https://x.quiknode.pro/\${process.env.QUICKNODE_TOKEN}/`,
        ],
      },
    },
  ],
});
