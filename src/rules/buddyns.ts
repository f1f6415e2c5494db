import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'BuddyNS',
  docs: 'https://www.buddyns.com/support/api/v2/',
  revoke: 'https://www.buddyns.com/account/',
  rules: [
    {
      id: 'buddyns-api-token',
      title: 'BuddyNS API token',
      severity: 'high',
      keywords: ['buddyns', 'buddy_ns'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`ENV BUDDYNS_API_TOKEN=${hex(40)}`,
          sample`window.config = { buddynsApiToken: '${hex(40)}' };`,
          sample`fetch('https://www.buddyns.com/api/v2/zone/${hex(40)}')`,
        ],
        passes: [
          sample`BUDDYNS_API_TOKEN=${hex(35)}`,
          sample`- buddyns: updated at revision ${hex(40)}`,
          sample`buddyns_api_token: "{{ buddyns_api_token }}"`,
        ],
      },
    },
  ],
});
