import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Roaring',
  docs: 'https://developer.roaring.io/',
  revoke: 'https://app.roaring.io/',
  rules: [
    {
      id: 'roaring-client-secret',
      title: 'Roaring client secret',
      severity: 'high',
      keywords: ['roaring_', 'roaring.io', 'roaringapi', 'roaringclient', 'roaring-'],
      value: /(?=[^0-9]{0,27}[0-9])[0-9A-Za-z_-]{28}/,
      examples: {
        finds: [
          sample`ROARING_CLIENT_SECRET=${base64url(27)}8`,
          sample`roaringClientSecret: '${base64url(27)}8',`,
        ],
        passes: [
          sample`ROARING_CLIENT_SECRET=${base64url(22)}8`,
          sample`x-request-id: ${base64url(27)}8`,
          sample`ROARING_CLIENT_SECRET=<your Roaring client secret>`,
        ],
      },
    },
  ],
});
