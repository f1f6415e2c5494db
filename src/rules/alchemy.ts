import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Alchemy',
  docs: 'https://www.alchemy.com/docs/create-an-api-key',
  revoke: 'https://dashboard.alchemy.com/apps',
  rules: [
    {
      id: 'alchemy-api-key',
      title: 'Alchemy API key',
      severity: 'high',
      keywords: ['.alchemy.com/v2/', '.alchemyapi.io/v2/', '.alchemy.com/nft/', '.alchemyapi.io/nft/'],
      pattern:
        /\.alchemy(?:api\.io|\.com)\/(?:v2|nft\/v[23])\/(?<secret>(?=[A-Za-z_-]{0,31}\d)[0-9A-Za-z_-]{21}(?:[0-9A-Za-z_-]{11})?)(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`RPC_URL=https://eth-mainnet.g.alchemy.com/v2/${base64url(30)}k7`,
          sample`new JsonRpcProvider("https://eth-mainnet.alchemyapi.io/v2/${base64url(30)}Q8")`,
        ],
        passes: [
          sample`https://eth-mainnet.g.alchemy.com/v2/demo`,
          sample`https://eth-mainnet.g.alchemy.com/v2/your-api-key-goes-right-here-xx`,
        ],
      },
    },
    {
      id: 'alchemy-api-key-near',
      title: 'Alchemy API key or auth token',
      severity: 'high',
      keywords: ['alchemy'],
      value: /(?<!\/v[23]\/)(?=\D{0,31}\d)(?=[^A-Z]{0,31}[A-Z])(?:alcht_[0-9A-Za-z]{30}|[0-9A-Za-z_-]{32})/,
      within: 40,
      examples: {
        finds: [
          sample`ALCHEMY_API_KEY=${base64url(30)}K7`,
          sample`alchemyAuthToken: 'alcht_${base62(28)}K7'`,
        ],
        passes: [
          sample`ALCHEMY_NETWORK=eth-mainnet`,
          sample`from sqlalchemy.orm.session import make_access_key_for`,
        ],
      },
    },
  ],
});
