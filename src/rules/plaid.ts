import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Plaid',
  docs: 'https://plaid.com/docs/api/#api-access',
  revoke: 'https://dashboard.plaid.com/developers/keys',
  rules: [
    {
      id: 'plaid-access-token',
      title: 'Plaid access token',
      severity: 'critical',
      keywords: ['access-production-', 'access-development-', 'access-prod-'],
      pattern:
        /(?<![0-9A-Za-z_-])access-(?:production|prod|development)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z_-])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`PLAID_ACCESS_TOKEN=access-production-${uuid()}`,
          sample`"access_token": "access-development-${uuid()}"`,
        ],
        passes: [sample`access-production-${hex(8)}`, sample`public-sandbox-${uuid()}`],
      },
    },
    {
      id: 'plaid-secret',
      title: 'Plaid API secret',
      severity: 'critical',
      keywords: ['plaid'],
      value: /(?=\D{0,29}\d)[0-9a-z]{30}/,
      examples: {
        finds: [
          sample`PLAID_SECRET=${hex(30)}`,
          sample`new plaid.Client({ client_id: '${hex(24)}', secret: '${hex(30)}' })`,
        ],
        passes: [sample`PLAID_CLIENT_ID=${hex(24)}`, sample`plaid_secret: ${hex(12)}`],
      },
    },
    {
      id: 'plaid-sandbox-token',
      title: 'Plaid sandbox access token',
      severity: 'medium',
      keywords: ['access-sandbox-'],
      pattern:
        /(?<![0-9A-Za-z_-])access-sandbox-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z_-])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`"access_token": "access-sandbox-${uuid()}"`,
          sample`PLAID_ACCESS_TOKEN=access-sandbox-${uuid()}`,
        ],
        passes: [sample`public-sandbox-${uuid()}`, sample`access-sandbox-${hex(8)}`],
      },
    },
  ],
});
