import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mux',
  docs: 'https://www.mux.com/docs/core/make-api-requests',
  revoke: 'https://dashboard.mux.com/settings/access-tokens',
  rules: [
    {
      id: 'mux-token-secret',
      title: 'Mux token secret',
      severity: 'critical',
      keywords: [
        'mux_token_secret',
        'mux_secret',
        'muxtokensecret',
        'muxsecret',
        'mux_token',
        'mux_access',
        'mux_api',
      ],
      value: /[0-9A-Za-z+/]{75}/,
      examples: {
        finds: [sample`ENV MUX_TOKEN_SECRET=${base64(75)}`, sample`{ "muxTokenSecret": "${base64(75)}" }`],
        passes: [sample`MUX_TOKEN_ID=${uuid()}`, sample`MUX_TOKEN_SECRET=${base62(20)}`],
      },
    },
  ],
});
