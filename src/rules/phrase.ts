import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Phrase',
  docs: 'https://developers.phrase.com/en/api/strings/authentication',
  revoke: 'https://app.phrase.com/settings/oauth_access_tokens',
  rules: [
    {
      id: 'phrase-access-token',
      title: 'Phrase access token',
      severity: 'high',
      keywords: [
        'phrase_access',
        'phrase_api',
        'phrase_token',
        'phraseapp',
        'phraseaccess',
        'phraseapi',
        'phrase_auth',
        'phrase.com',
      ],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`          PHRASE_ACCESS_TOKEN: ${hex(64)}`,
          sample`phrase_access_token = "${hex(64)}"`,
          sample`axios.get('https://api.phrase.com/v2/projects', { headers: { 'Authorization': 'token ${hex(64)}' } })`,
        ],
        passes: [
          sample`PHRASE_ACCESS_TOKEN=${hex(59)}`,
          sample`checksum = "${hex(64)}"`,
          sample`PHRASE_ACCESS_TOKEN=\${PHRASE_ACCESS_TOKEN}`,
        ],
      },
    },
  ],
});
