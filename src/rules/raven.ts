import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Raven',
  docs: 'https://docs.ravenapp.dev',
  revoke: 'https://console.ravenapp.dev',
  rules: [
    {
      id: 'raven-api-key',
      title: 'Raven API key',
      severity: 'high',
      keywords: ['raven'],
      vendor: 'name',
      value: /[0-9A-Z-]{16}/,
      entropy: 2.6,
      examples: {
        finds: [
          sample`RAVEN_API_KEY=${upper36(16)}`,
          sample`{ "ravenApiKey": "${upper36(16)}" }`,
          sample`const ravenSecret = '${upper36(16)}';`,
        ],
        passes: [
          sample`RAVEN_API_KEY=${upper36(10)}`,
          sample`craven key ${upper36(16)}`,
          sample`ravenDsn: https://${hex(32)}@sentry.io/${digits(6)}`,
          sample`RAVEN_API_KEY=YOUR-RAVEN-API-KEY`,
        ],
      },
    },
  ],
});
