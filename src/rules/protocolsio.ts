import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'protocols.io',
  docs: 'https://www.protocols.io/developers',
  revoke: 'https://www.protocols.io/developers',
  rules: [
    {
      id: 'protocolsio-access-token',
      title: 'protocols.io access token',
      severity: 'medium',
      keywords: ['protocolsio', 'protocols_io', 'protocols-io', 'protocols.io'],
      value: /[0-9a-z]{64}/,
      examples: {
        finds: [
          sample`PROTOCOLSIO_ACCESS_TOKEN=${hex(64)}`,
          sample`protocolsio_access_token = "${hex(64)}"`,
          sample`axios.get('https://www.protocols.io/api/v3/protocols', { headers: { 'Authorization': 'Bearer ${hex(64)}' } })`,
        ],
        passes: [
          sample`PROTOCOLSIO_ACCESS_TOKEN=${hex(59)}`,
          sample`- protocolsio: updated at revision ${hex(64)}`,
          sample`protocolsio_access_token: "{{ protocolsio_access_token }}"`,
        ],
      },
    },
  ],
});
