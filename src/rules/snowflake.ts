import { defineProvider } from '../detect/rule.ts';
import { base64, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Snowflake',
  docs: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
  revoke: 'https://docs.snowflake.com/en/sql-reference/sql/alter-user-remove-programmatic-access-token',
  rules: [
    {
      id: 'snowflake-session-token',
      title: 'Snowflake session token',
      severity: 'critical',
      keywords: ['ver:1-hint:', 'ver:2-hint:', 'ver:3-hint:'],
      pattern:
        /(?<![0-9A-Za-z_])ver:\d-hint:\d{1,24}-(?:did-\d{1,8}-)?[0-9A-Za-z+/=_-]{60,1000}(?![0-9A-Za-z+/=_-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`Authorization: Snowflake Token="ver:1-hint:${digits(10)}-ETMsDgAAA${base64(200)}="`,
          sample`"token": "ver:3-hint:${digits(12)}-did-1001-ETMsDgAAA${base64(180)}"`,
        ],
        passes: [sample`ver:1-hint:${digits(10)}`, sample`ver:1-hint:abc`],
      },
    },
  ],
});
