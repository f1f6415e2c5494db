import { defineProvider } from '../detect/rule.ts';
import { base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Kraken',
  docs: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth',
  revoke: 'https://www.kraken.com/u/security/api',
  rules: [
    {
      id: 'kraken-private-key',
      title: 'Kraken API private key',
      severity: 'critical',
      keywords: ['kraken'],
      value: /(?:[0-9A-Za-z+/]{86}==|[0-9A-Za-z+/_-]{80,90})/,
      examples: {
        finds: [
          sample`KRAKEN_API_SECRET=${base64(86)}==`,
          sample`const kraken = new KrakenClient(key, { secret: '${base64(86)}==' });`,
          sample`{ "krakenPrivateKey": "${base64(86)}==" }`,
        ],
        passes: [
          sample`KRAKEN_API_SECRET=${base64(56)}`,
          sample`const buildHash = "${base64(86)}==";`,
          sample`KRAKEN_API_SECRET=your-private-key`,
        ],
      },
    },
  ],
});
