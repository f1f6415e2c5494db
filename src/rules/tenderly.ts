import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tenderly',
  docs: 'https://docs.tenderly.co/node-rpc/rpc-reference',
  revoke: 'https://docs.tenderly.co/troubleshooting/node',
  rules: [
    {
      id: 'tenderly-node-url',
      title: 'Tenderly Node RPC endpoint with its access key',
      severity: 'medium',
      keywords: ['.gateway.tenderly.co/'],
      pattern: /\.gateway\.tenderly\.co\/(?<secret>[0-9A-Za-z]{20,24})(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`transport: http('https://mainnet.gateway.tenderly.co/${base62(22)}'),`,
          sample`POLYGON_RPC_URL=wss://polygon.gateway.tenderly.co/${base62(22)}`,
        ],
        passes: [
          sample`https://mainnet.gateway.tenderly.co/public`,
          sample`https://optimism.gateway.tenderly.co/\${TENDERLY_API_KEY}`,
        ],
      },
    },
  ],
});
