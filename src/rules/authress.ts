import { defineProvider } from '../detect/rule.ts';
import { base36, base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Authress',
  docs: 'https://authress.io/knowledge-base/docs/authorization/service-clients',
  revoke: 'https://authress.io/app/#/settings',
  rules: [
    {
      id: 'authress-access-key',
      title: 'Authress service client access key',
      severity: 'critical',
      keywords: ['.acc_', '.acc-'],
      pattern:
        /(?<![0-9A-Za-z_.-])(?:sc|ext|scauth|authress)_[0-9a-z]{5,30}\.[0-9a-z]{4,6}\.acc[_-][0-9a-z-]{10,32}\.[0-9A-Za-z+/_=-]{30,120}(?![0-9A-Za-z+/_=-])/i,
      entropy: 4,
      examples: {
        finds: [
          sample`AUTHRESS_KEY=sc_${base36(22)}.${base36(4)}.acc_${base36(12)}.${base64url(60)}`,
          sample`new ServiceClientTokenProvider('ext_${base36(20)}.${base36(5)}.acc-${base36(16)}.${base62(43)}')`,
        ],
        passes: [sample`sc_${base36(9)}.acc_`, sample`user.acc_${base36(12)}`],
      },
    },
  ],
});
