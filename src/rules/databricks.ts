import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Databricks',
  docs: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  revoke: 'databricks tokens delete TOKEN_ID',
  rules: [
    {
      id: 'databricks-access-token',
      title: 'Databricks personal access token',
      severity: 'critical',
      keywords: ['dapi'],
      pattern: /(?<![0-9A-Za-z_])dapi[0-9a-f]{32}(?:-\d)?(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [sample`DATABRICKS_TOKEN=dapi${hex(32)}`, sample`token = "dapi${hex(32)}-2"`],
        passes: [sample`dapi${hex(12)}`, sample`soundapi${hex(32)}`],
      },
    },
    {
      id: 'databricks-oauth-secret',
      title: 'Databricks OAuth secret or deprecated key',
      severity: 'critical',
      keywords: ['dose', 'dkea'],
      pattern: /(?<![0-9A-Za-z_])(?:dose|dkea)[0-9a-f]{32}(?:-\d)?(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [sample`DATABRICKS_CLIENT_SECRET=dose${hex(32)}`, sample`client_secret = "dkea${hex(32)}"`],
        passes: [sample`dose${hex(10)}`, sample`overdose${hex(32)}`],
      },
    },
  ],
});
