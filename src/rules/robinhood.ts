import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Robinhood',
  docs: 'https://docs.robinhood.com/crypto/trading/',
  revoke: 'https://robinhood.com/account/crypto',
  rules: [
    {
      id: 'robinhood-api-key',
      title: 'Robinhood crypto API key',
      severity: 'high',
      keywords: ['rh-api-'],
      pattern: /(?<![0-9A-Za-z_-])rh-api-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`export ROBINHOOD_API_KEY="rh-api-${uuid()}"`,
          sample`const robinhoodApiKey = 'rh-api-${uuid()}';`,
        ],
        passes: [sample`rh-api-${hex(12)}`, sample`xrh-api-${uuid()}`],
      },
    },
  ],
});
