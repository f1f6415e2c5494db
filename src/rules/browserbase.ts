import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Browserbase',
  docs: 'https://docs.browserbase.com/reference/api/overview',
  revoke: 'https://www.browserbase.com/settings',
  rules: [
    {
      id: 'browserbase-api-key',
      title: 'Browserbase API key',
      severity: 'critical',
      keywords: ['bb_live_'],
      pattern: /(?<![0-9A-Za-z_])bb_live_[\w-]{27}(?![\w-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`BROWSERBASE_API_KEY=bb_live_${base64url(27)}`,
          sample`new Browserbase({ apiKey: "bb_live_${base64url(27)}" })`,
        ],
        passes: [
          sample`BROWSERBASE_API_KEY=bb_live_your-api-key-here`,
          sample`static void initiate_bb_live_info (bb_t bb) {`,
        ],
      },
    },
  ],
});
