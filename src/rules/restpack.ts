import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Restpack',
  docs: 'https://restpack.io/html2pdf/docs',
  revoke: 'https://restpack.io/console',
  rules: [
    {
      id: 'restpack-access-token',
      title: 'Restpack access token',
      severity: 'medium',
      keywords: [
        'restpack_',
        'restpack-',
        'restpack.',
        'restpackapi',
        'restpackaccess',
        'restpacktoken',
        'restpackkey',
        'restpacksecret',
      ],
      value: /[0-9A-Za-z]{48}/,
      examples: {
        finds: [
          sample`ENV RESTPACK_ACCESS_TOKEN=${base62(48)}`,
          sample`restpackAccessToken: '${base62(48)}',`,
          sample`wget -qO- 'https://restpack.io/api/screenshot/v7/capture?url=example.com&access_token=${base62(48)}'`,
        ],
        passes: [
          sample`RESTPACK_ACCESS_TOKEN=${base62(43)}`,
          sample`checksum = "${base62(48)}"`,
          sample`RESTPACK_ACCESS_TOKEN=\${RESTPACK_ACCESS_TOKEN}`,
        ],
      },
    },
  ],
});
