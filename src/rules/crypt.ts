import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Password file',
  docs: 'https://httpd.apache.org/docs/current/misc/password_encryptions.html',
  revoke: 'passwd USER, or htpasswd FILE USER',
  rules: [
    {
      id: 'crypt-user-hash',
      title: 'User with a password hash, open to guessing',
      severity: 'low',
      keywords: [':$apr1$', ':$2y$', ':$2a$', ':$2b$', '{SHA}', '{SSHA}', ':$1$', ':$5$', ':$6$', ':$y$'],
      pattern:
        /(?<![\w@.:"'/-])[\w@.-]{1,40}:(?: ?\{S?SHA\})?(?<secret>\$2[aby]\$\d\d\$[0-9A-Za-z./]{53}|\$(?:apr1|1|5|6)\$(?:rounds=\d{4,9}\$)?[0-9A-Za-z./]{1,16}\$[0-9A-Za-z./]{22,86}|\$y\$[0-9A-Za-z./]{1,8}\$[0-9A-Za-z./]{8,64}\$[0-9A-Za-z./]{43}|(?<=SHA\})[0-9A-Za-z+/]{27,60}={0,2})(?=[:\s"'\\]|$)/,
      entropy: 3,
      examples: {
        finds: [
          sample`bob:$apr1$${base62(8)}$${base62(22)}`,
          sample`bob:$2y$05$${base62(53)}`,
          sample`root:$6$${base62(8)}$${base62(86)}:17736:0:99999:7:::`,
          sample`bob:{SHA}${base64(27)}=`,
          sample`userPassword: {SSHA}${base64(32)}`,
        ],
        passes: [sample`bob:$apr1$${base62(4)}`, sample`bob:{SHA}xxx`],
      },
    },
  ],
});
