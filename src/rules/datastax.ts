import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'DataStax Astra',
  docs: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
  revoke: 'https://astra.datastax.com/settings/tokens',
  rules: [
    {
      id: 'datastax-application-token',
      title: 'DataStax Astra application token',
      severity: 'critical',
      keywords: ['AstraCS:'],
      pattern: /(?<![0-9A-Za-z_-])AstraCS:[0-9A-Za-z]{20,30}:[0-9a-f]{64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ENV ASTRA_DB_APPLICATION_TOKEN=AstraCS:${base62(24)}:${hex(64)}`,
          sample`{ "astraDbApplicationToken": "AstraCS:${base62(24)}:${hex(64)}" }`,
        ],
        passes: [sample`AstraCS:${base62(24)}`, sample`xAstraCS:${base62(24)}:${hex(64)}`],
      },
    },
  ],
});
