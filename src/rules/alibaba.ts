import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Alibaba Cloud',
  docs: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
  revoke: 'https://ram.console.alibabacloud.com/',
  rules: [
    {
      id: 'alibaba-access-key-id',
      title: 'Alibaba Cloud AccessKey id',
      severity: 'high',
      keywords: ['LTAI'],
      pattern: /(?<![0-9A-Za-z_+/-])LTAI(?=[A-Za-z]{0,20}\d)[0-9A-Za-z]{12,20}(?![0-9A-Za-z_+/=-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI5t${base62(17)}7`,
          sample`accessKeyId: 'LTAI${base62(12)}',`,
        ],
        passes: [sample`LTAI${base62(4)}`, sample`LTAI${base62(60)}`],
      },
    },
    {
      id: 'alibaba-access-key-secret',
      title: 'Alibaba Cloud AccessKey secret',
      severity: 'critical',
      keywords: [
        'aliyun',
        'alibaba',
        'alicloud',
        'access_key_secret',
        'accesskeysecret',
        'access-key-secret',
        'ali_oss',
        'oss_secret',
        'ossaccess',
      ],
      value: /(?=\D{0,29}\d)(?=[^g-zA-Z]{0,29}[g-zA-Z])(?=[^a-z]{0,29}[a-z])[0-9A-Za-z]{30}/,
      examples: {
        finds: [
          sample`ALIBABA_CLOUD_ACCESS_KEY_SECRET=${base62(28)}K7`,
          sample`new OSS({ region: 'oss-cn-hangzhou', accessKeySecret: '${base62(28)}z8' })`,
        ],
        passes: [sample`ALIYUN_REGION=cn-hangzhou`, sample`accessKeySecret: env.ALIYUN_SECRET`],
      },
    },
  ],
});
