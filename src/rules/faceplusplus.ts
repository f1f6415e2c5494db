import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Face++',
  docs: 'https://console.faceplusplus.com/documents/5679127',
  revoke: 'https://console.faceplusplus.com/',
  rules: [
    {
      id: 'faceplusplus-api-secret',
      title: 'Face++ API secret',
      severity: 'medium',
      keywords: ['faceplusplus', 'face_plus_plus', 'facepp'],
      value: /[0-9A-Za-z_-]{32}/,
      examples: {
        finds: [
          sample`      - FACEPLUSPLUS_API_SECRET=${base64url(31)}8`,
          sample`FACEPLUSPLUS_API_SECRET = "${base64url(31)}8"`,
          sample`fetch('https://api-us.faceplusplus.com/facepp/v3/detect?api_secret=${base64url(31)}8')`,
        ],
        passes: [
          sample`FACEPLUSPLUS_API_SECRET=${base64url(26)}8`,
          sample`"etag": "${base64url(31)}8"`,
          sample`FACEPLUSPLUS_API_SECRET=\${FACEPLUSPLUS_API_SECRET}`,
        ],
      },
    },
  ],
});
