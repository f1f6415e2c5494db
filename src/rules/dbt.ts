import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'dbt',
  docs: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
  revoke: 'https://docs.getdbt.com/docs/dbt-cloud-apis/service-tokens',
  rules: [
    {
      id: 'dbt-cloud-token',
      title: 'dbt Cloud token',
      severity: 'high',
      keywords: ['dbtu_', 'dbtc_'],
      pattern: /(?<![\w-])dbt[cu]_[\w-]{36,60}(?![\w-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`DBT_CLOUD_TOKEN=dbtc_${base64url(40)}`,
          sample`curl -H "Authorization: Token dbtu_${base64url(40)}" https://cloud.getdbt.com/api/v2/accounts/`,
        ],
        passes: [sample`dbtc_${base64url(12)}`, sample`the prefix is dbtu_ or dbtc_, as in dbtc_XXXXXXXX`],
      },
    },
  ],
});
