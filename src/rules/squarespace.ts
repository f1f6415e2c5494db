import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Squarespace',
  docs: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
  revoke: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
  rules: [
    {
      id: 'squarespace-api-key',
      title: 'Squarespace API key',
      severity: 'high',
      keywords: ['squarespace'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      within: 60,
      examples: {
        finds: [sample`SQUARESPACE_API_KEY=${uuid()}`, sample`squarespace: { accessToken: '${uuid()}' }`],
        passes: [sample`SQUARESPACE_SITE=acme`, sample`squarespace_key: ${hex(9)}`],
      },
    },
  ],
});
