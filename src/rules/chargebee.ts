import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Chargebee',
  docs: 'https://apidocs.chargebee.com/docs/api/auth',
  revoke: 'https://www.chargebee.com/docs/api_keys.html',
  rules: [
    {
      id: 'chargebee-live-key',
      title: 'Chargebee live API key',
      severity: 'critical',
      keywords: ['chargebee'],
      value: /live_[0-9A-Za-z]{30,60}/,
      examples: {
        finds: [
          sample`CHARGEBEE_API_KEY=live_${base62(32)}`,
          sample`chargebee.configure({ site: "acme", api_key: "live_${base62(32)}" });`,
        ],
        passes: [
          sample`Chargebee.init({ site: "acme", publishableKey: "live_${base62(32)}" });`,
          sample`CHARGEBEE_API_KEY=live_xxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
