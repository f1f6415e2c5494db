import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Rootly',
  docs: 'https://docs.rootly.com/api-reference/overview',
  revoke: 'https://rootly.com/account/api_keys',
  rules: [
    {
      id: 'rootly-api-key',
      title: 'Rootly API key',
      severity: 'high',
      keywords: ['rootly_'],
      pattern: /(?<![0-9A-Za-z_])rootly_[0-9a-f]{64}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ROOTLY_API_TOKEN=rootly_${hex(64)}`,
          sample`headers: { Authorization: 'Bearer rootly_${hex(64)}' }`,
        ],
        passes: [sample`rootly_${hex(20)}`, sample`rootly_incident_id`],
      },
    },
  ],
});
