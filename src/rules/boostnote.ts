import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Boost Note',
  docs: 'https://intercom.help/boostnote-for-teams/en/articles/4590937-public-api-documentation',
  revoke: 'https://boostnote.io',
  rules: [
    {
      id: 'boostnote-access-token',
      title: 'Boost Note access token',
      severity: 'high',
      keywords: ['boostnote', 'boost_note', 'boost-note'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`BOOSTNOTE_ACCESS_TOKEN=${hex(64)}`,
          sample`BOOSTNOTE_ACCESS_TOKEN = "${hex(64)}"`,
          sample`axios.get('https://boostnote.io/api/docs', { headers: { 'Authorization': 'Bearer ${hex(64)}' } })`,
        ],
        passes: [
          sample`BOOSTNOTE_ACCESS_TOKEN=${hex(59)}`,
          sample`boostnoteRevision = '${hex(64)}'`,
          sample`boostnote_access_token: "{{ boostnote_access_token }}"`,
        ],
      },
    },
  ],
});
