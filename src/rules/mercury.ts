import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mercury',
  docs: 'https://docs.mercury.com/docs/getting-started',
  revoke: 'https://app.mercury.com/settings/tokens',
  rules: [
    {
      id: 'mercury-api-token',
      title: 'Mercury API token',
      severity: 'critical',
      keywords: ['mercury_production_', 'mercury_sandbox_'],
      pattern:
        /(?<![0-9A-Za-z_-])mercury_(?:production|sandbox)_[a-z]{2,8}_[0-9A-Za-z]{30,70}_yrucrem(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`MERCURY_API_TOKEN=secret-token:mercury_production_rma_${base62(44)}_yrucrem`,
          sample`curl -u "secret-token:mercury_production_wma_${base62(44)}_yrucrem:" https://api.mercury.com/api/v1/accounts`,
        ],
        passes: [
          sample`mercury_production_rma_${base62(12)}`,
          sample`mercury_production_database_${base62(20)}`,
        ],
      },
    },
  ],
});
