import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CloudSight',
  docs: 'https://docs.cloudsight.ai/',
  revoke: 'https://cloudsight.ai/',
  rules: [
    {
      id: 'cloudsight-api-key',
      title: 'CloudSight API key',
      severity: 'medium',
      keywords: ['cloudsight'],
      value: /[0-9A-Za-z_-]{22}/,
      examples: {
        finds: [
          sample`CLOUDSIGHT_API_KEY=${base64url(21)}8`,
          sample`window.config = { cloudsightApiKey: '${base64url(21)}8' };`,
          sample`curl https://api.cloudsight.ai/v1/images -H "Authorization: CloudSight ${base64url(21)}8"`,
        ],
        passes: [
          sample`CLOUDSIGHT_API_KEY=${base64url(16)}8`,
          sample`const buildHash = '${base64url(21)}8';`,
          sample`cloudsight_api_key: "{{ cloudsight_api_key }}"`,
        ],
      },
    },
  ],
});
