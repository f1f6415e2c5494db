import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Eagle Eye Networks',
  docs: 'https://developer.eagleeyenetworks.com',
  revoke: 'https://developer.eagleeyenetworks.com',
  rules: [
    {
      id: 'eagleeyenetworks-api-key',
      title: 'Eagle Eye Networks API key',
      severity: 'high',
      keywords: [
        'eagleeyenetworks',
        'eagle_eye_networks',
        'eagle-eye-networks',
        'eagleeye',
        'eagle_eye',
        'eagle-eye',
      ],
      value: /(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z]{15})/,
      examples: {
        finds: [
          sample`EAGLEEYENETWORKS_API_KEY=${base62(15)}`,
          sample`let eagleeyenetworksApiKey: string = "${base62(15)}"`,
        ],
        passes: [
          sample`EAGLEEYENETWORKS_API_KEY=${base62(11)}`,
          sample`import logo from './eagleeyenetworks.png?v=${base62(15)}'`,
          sample`EAGLEEYENETWORKS_API_KEY=\${EAGLEEYENETWORKS_API_KEY}`,
        ],
      },
    },
  ],
});
