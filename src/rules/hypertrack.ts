import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'HyperTrack',
  docs: 'https://developer.hypertrack.com/docs/authentication',
  revoke: 'https://dashboard.hypertrack.com/',
  rules: [
    {
      id: 'hypertrack-secret-key',
      title: 'HyperTrack secret key',
      severity: 'high',
      keywords: ['hypertrack'],
      value: /[0-9A-Za-z_-]{54}/,
      examples: {
        finds: [
          sample`          HYPERTRACK_SECRET_KEY: ${base64url(53)}k`,
          sample`  "hypertrack-secret-key": "${base64url(53)}k",`,
        ],
        passes: [
          sample`HYPERTRACK_SECRET_KEY=${base64url(48)}k`,
          sample`cache_key: ${base64url(53)}k`,
          sample`HYPERTRACK_SECRET_KEY=your-hypertrack-secret-key`,
        ],
      },
    },
  ],
});
