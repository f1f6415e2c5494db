import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tencent Cloud',
  docs: 'https://www.tencentcloud.com/document/product/598/34228',
  revoke: 'https://console.cloud.tencent.com/cam/capi',
  rules: [
    {
      id: 'tencent-secret-id',
      title: 'Tencent Cloud SecretId',
      severity: 'medium',
      keywords: ['AKID', 'IKID'],
      pattern: /(?<![0-9A-Za-z_+/-])[AI]KID(?=[A-Za-z]{0,31}\d)[0-9A-Za-z]{32}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`TENCENTCLOUD_SECRET_ID=AKID${base62(32)}`,
          sample`new Credential("IKID${base62(32)}", key)`,
        ],
        passes: [sample`AKID${base62(12)}`, sample`AKID${base62(60)}`],
      },
    },
  ],
});
