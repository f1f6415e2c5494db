import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Infracost',
  docs: 'https://www.infracost.io/docs/#2-get-api-key',
  revoke: 'https://dashboard.infracost.io',
  rules: [
    {
      id: 'infracost-api-key',
      title: 'Infracost API key',
      severity: 'medium',
      keywords: ['ico-'],
      pattern: /(?<![0-9A-Za-z_-])ico-[0-9A-Za-z]{32}(?![0-9A-Za-z_-])/,
      entropy: 3.3,
      examples: {
        finds: [
          sample`INFRACOST_API_KEY=ico-${base62(32)}`,
          sample`infracost configure set api_key ico-${base62(32)}`,
        ],
        passes: [
          sample`class="ico-arrow-right-small-and-blue-big"`,
          sample`ico-${base62(20)}`,
          sample`favico-${base62(32)}`,
          sample`INFRACOST_API_KEY=ico-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
