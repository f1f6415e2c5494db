import { defineProvider } from '../detect/rule.ts';
import { digits, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Eventbrite',
  docs: 'https://www.eventbrite.com/platform/docs/authentication',
  revoke: 'https://www.eventbrite.com/account-settings/apps',
  rules: [
    {
      id: 'eventbrite-token',
      title: 'Eventbrite private token',
      severity: 'high',
      keywords: ['eventbrite'],
      value: /(?=[A-Z]{0,19}\d)(?=\d{0,19}[A-Z])[0-9A-Z]{20}/,
      examples: {
        finds: [
          sample`EVENTBRITE_TOKEN=${upper36(20)}`,
          sample`https://www.eventbriteapi.com/v3/users/me/?token=${upper36(20)}`,
        ],
        passes: [sample`EVENTBRITE_ORG=${digits(12)}`, sample`eventbrite_token: ${upper36(9)}`],
      },
    },
  ],
});
