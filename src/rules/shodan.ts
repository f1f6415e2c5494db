import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Shodan',
  docs: 'https://developer.shodan.io/api/introduction',
  revoke: 'https://account.shodan.io/',
  rules: [
    {
      id: 'shodan-api-key',
      title: 'Shodan API key',
      severity: 'high',
      keywords: ['shodan'],
      value: /(?=\D{0,31}\d)[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`SHODAN_API_KEY=${base62(32)}`,
          sample`https://api.shodan.io/api-info?key=${base62(32)}`,
        ],
        passes: [sample`SHODAN_QUERY=nginx`, sample`shodan_key: ${base62(9)}`],
      },
    },
  ],
});
