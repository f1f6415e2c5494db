import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SignalWire',
  docs: 'https://developer.signalwire.com/rest/overview/authorization',
  revoke: 'https://signalwire.com/signin',
  rules: [
    {
      id: 'signalwire-api-token',
      title: 'SignalWire API token',
      severity: 'critical',
      keywords: ['signalwire'],
      value: /PT[0-9a-f]{48}/,
      examples: {
        finds: [
          sample`SIGNALWIRE_API_TOKEN=PT${hex(48)}`,
          sample`signalwire_api_token: 'PT${hex(48)}'`,
          sample`axios.get('https://acme.signalwire.com/api/relay/rest/phone_numbers', { headers: { 'Authorization': 'Bearer PT${hex(48)}' } })`,
        ],
        passes: [
          sample`SIGNALWIRE_API_TOKEN=PT${hex(12)}`,
          sample`x-request-id: PT${hex(48)}`,
          sample`signalwire_api_token: "{{ signalwire_api_token }}"`,
        ],
      },
    },
  ],
});
