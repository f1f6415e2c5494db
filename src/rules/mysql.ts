import { defineProvider } from '../detect/rule.ts';
import { base62, sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'MySQL',
  docs: 'https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html',
  revoke: "ALTER USER name IDENTIFIED BY 'new password';",
  rules: [
    {
      id: 'mysql-command-password',
      title: 'Password on a MySQL command line',
      severity: 'high',
      keywords: ['mysql ', 'mysqladmin ', 'mysqldump ', 'mysqlimport ', 'mysqlsh '],
      pattern:
        /\bmysql(?:admin|dump|import|sh)?\s[^\n|;&`]{0,120}?\s(?:-p|--password=)(?<secret>(?=[^\s]{0,63}\d)(?=[^\s]{0,63}[A-Za-z])[^\s"'`$<>{}()[\]%\\]{8,64})(?![^\s"'`)])/,
      entropy: 3,
      examples: {
        finds: [
          sample`mysql -h db.internal -u shop -p${base62(20)} shop < schema.sql`,
          sample`RUN mysqldump --user=root --password=${base62(16)} --all-databases > /backup.sql`,
        ],
        passes: [
          sample`mysql -u root -p$MYSQL_PASSWORD shop`,
          sample`mysql -h 127.0.0.1 -p 3306 -u root`,
          sample`mysql -u root -ppassword`,
        ],
      },
    },
    {
      id: 'mysql-password-hash',
      title: 'MySQL password hash, open to guessing',
      severity: 'low',
      keywords: ["PASSWORD '*", "AS '*", "BY '*", 'PASSWORD "*', 'AS "*'],
      pattern: /\b(?:PASSWORD|AS|BY) ['"](?<secret>\*[0-9A-F]{40})['"]/,
      entropy: 3,
      examples: {
        finds: [
          sample`CREATE USER 'shop'@'%' IDENTIFIED WITH mysql_native_password AS '*${upperHex(40)}';`,
          sample`GRANT ALL ON shop.* TO 'shop'@'%' IDENTIFIED BY PASSWORD '*${upperHex(40)}'`,
        ],
        passes: [sample`IDENTIFIED BY PASSWORD '*${upperHex(12)}'`, sample`SELECT name AS '*' FROM user`],
      },
    },
  ],
});
