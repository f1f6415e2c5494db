import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Webex',
  docs: 'https://developer.webex.com/docs/getting-started',
  revoke: 'https://developer.webex.com/my-apps',
  rules: [
    {
      id: 'webex-access-token',
      title: 'Webex access token',
      severity: 'high',
      keywords: ['webex', 'ciscospark'],
      value: /[0-9A-Za-z_-]{64}_[0-9A-Za-z]{4}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`          WEBEX_ACCESS_TOKEN: ${base64url(64)}_${base62(4)}_${uuid()}`,
          sample`webexAccessToken: '${base64url(64)}_${base62(4)}_${uuid()}',`,
          sample`curl https://webexapis.com/v1/people/me -H "Authorization: Bearer ${base64url(64)}_${base62(4)}_${uuid()}"`,
        ],
        passes: [
          sample`WEBEX_ACCESS_TOKEN=${base62(20)}_${base62(4)}`,
          sample`checksum = "${base64url(64)}_${base62(4)}_${uuid()}"`,
          sample`WEBEX_ACCESS_TOKEN=\${WEBEX_ACCESS_TOKEN}`,
        ],
      },
    },
  ],
});
