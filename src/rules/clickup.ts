import { defineProvider } from '../detect/rule.ts';
import { base62, digits, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'ClickUp',
  docs: 'https://developer.clickup.com/docs/authentication',
  revoke: 'https://app.clickup.com/settings/apps',
  rules: [
    {
      id: 'clickup-api-token',
      title: 'ClickUp personal API token',
      severity: 'critical',
      keywords: ['pk_'],
      pattern: /(?<![0-9A-Za-z_])pk_\d{5,12}_[0-9A-Z]{32}(?![0-9A-Za-z_])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`CLICKUP_API_TOKEN=pk_${digits(8)}_${upper36(32)}`,
          sample`-H 'Authorization: pk_${digits(7)}_${upper36(32)}'`,
        ],
        passes: [sample`pk_live_${base62(24)}`, sample`pk_${digits(8)}`],
      },
    },
    {
      id: 'clickup-client-secret',
      title: 'ClickUp client secret',
      severity: 'high',
      keywords: ['clickup', 'click_up'],
      value: /(?=\D{0,63}\d)[0-9A-Z]{64}/,
      examples: {
        finds: [sample`CLICKUP_CLIENT_SECRET=${upper36(64)}`, sample`clickupSecret: "${upper36(64)}"`],
        passes: [sample`CLICKUP_CLIENT_ID=${upper36(32)}`, sample`clickup_secret: ${upper36(9)}`],
      },
    },
  ],
});
