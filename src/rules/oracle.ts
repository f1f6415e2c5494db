import { defineProvider } from '../detect/rule.ts';
import { password, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Oracle Database',
  docs: 'https://docs.oracle.com/en/database/oracle/oracle-database/19/jjdbc/data-sources-and-URLs.html',
  revoke: 'ALTER USER name IDENTIFIED BY new_password;',
  rules: [
    {
      id: 'oracle-jdbc-password',
      title: 'Password of an Oracle database in its address',
      severity: 'high',
      keywords: ['oracle:thin:', 'oracle:oci:'],
      pattern: /oracle:(?:thin|oci):[\w$#"-]{1,60}\/(?<secret>[^\s"'`@/<>\\]{3,128})@/,
      examples: {
        finds: [
          sample`url=jdbc:oracle:thin:bob/${password(12)}@db.acme.io:1521:orcl`,
          sample`"jdbc:oracle:oci:app/${password(16)}@//db.acme.io:1521/orcl"`,
        ],
        passes: [
          sample`jdbc:oracle:thin:@db.acme.io:1521:orcl`,
          sample`jdbc:oracle:thin:bob/\${DB_PASSWORD}@db.acme.io:1521:orcl`,
        ],
      },
    },
    {
      id: 'oracle-command-password',
      title: 'Password of an Oracle database on a command line',
      severity: 'high',
      keywords: ['sqlplus ', 'sqlldr ', 'expdp ', 'impdp '],
      pattern:
        /(?:sqlplus|sqlldr|expdp|impdp)[ \t]{1,4}(?:-[A-Za-z]{1,8}[ \t]{1,4}){0,3}["']?[\w$#-]{1,60}\/(?<secret>[^\s"'`@/<>\\]{3,128})@/,
      examples: {
        finds: [
          sample`sqlplus -s bob/${password(12)}@orcl @x.sql`,
          sample`expdp app/${password(14)}@orcl schemas=app`,
        ],
        passes: [sample`sqlplus bob@orcl`, sample`sqlplus bob/$DB_PASSWORD@orcl`],
      },
    },
  ],
});
