import { defineProvider } from '../detect/rule.ts';
import { base62, base64, digits, sample } from '../detect/sample.ts';

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
    {
      id: 'snowflake-password',
      title: 'Snowflake password',
      severity: 'high',
      keywords: [
        'snowflake_pass',
        'snowflake_pwd',
        'snowflakepass',
        'snowsql_pwd',
        'snowflake_user_password',
      ],
      value: /(?=\D{0,39}\d)(?=[^A-Z]{0,39}[A-Z])(?=[^a-z]{0,39}[a-z])[0-9A-Za-z!@#%^*_-]{10,40}/,
      within: 30,
      examples: {
        finds: [sample`SNOWFLAKE_PASSWORD=${base62(18)}K7z`, sample`SNOWSQL_PWD='${base62(20)}Z8q'`],
        passes: [sample`SNOWFLAKE_ACCOUNT=acme-xy12345`, sample`SNOWFLAKE_PASSWORD=$SNOWFLAKE_PW`],
      },
    },
  ],
});
