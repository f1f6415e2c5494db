import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mollie',
  docs: 'https://docs.mollie.com/reference/authentication',
  revoke: 'https://help.mollie.com/hc/en-us/articles/115000328205',
  rules: [
    {
      id: 'mollie-live-key',
      title: 'Mollie live API key',
      severity: 'critical',
      keywords: ['mollie'],
      value: /live_[0-9A-Za-z]{30,40}/,
      examples: {
        finds: [
          sample`MOLLIE_API_KEY=live_${base62(30)}`,
          sample`const mollieClient = createMollieClient({ apiKey: 'live_${base62(30)}' });`,
          sample`$mollie->setApiKey("live_${base62(30)}");`,
        ],
        passes: [
          sample`MOLLIE_API_KEY=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
          sample`MOLLIE_PROFILE_ID=pfl_${base62(10)}`,
        ],
      },
    },
  ],
});
