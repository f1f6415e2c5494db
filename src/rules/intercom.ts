import { defineProvider } from '../detect/rule.ts';
import { base36, base62, base64, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Intercom',
  docs: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  revoke: 'https://app.intercom.com/a/developer-signup',
  rules: [
    {
      id: 'intercom-access-token',
      title: 'Intercom access token',
      severity: 'critical',
      keywords: ['dG9rO'],
      pattern: /(?<![0-9A-Za-z_+/-])dG9rO[0-9A-Za-z+/]{54}[0-9A-Za-z+/=](?![0-9A-Za-z_+/=-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`INTERCOM_ACCESS_TOKEN=dG9rO${base64(54)}=`,
          sample`new Client({ token: 'dG9rO${base64(54)}=' })`,
        ],
        passes: [sample`dG9rO${base64(9)}`, sample`dG9rO${base64(200)}`],
      },
    },
    {
      id: 'intercom-client-secret',
      title: 'Intercom client, identity verification or API secret',
      severity: 'high',
      keywords: ['intercom'],
      vendor: 'name',
      value:
        /(?=\D{0,59}\d)(?!dG9rO)(?:[0-9A-Za-z+/]{59}=|[0-9A-Za-z+/_-]{60}|[0-9A-Za-z_-]{40}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
      within: 40,
      examples: {
        finds: [sample`INTERCOM_CLIENT_SECRET=${uuid()}`, sample`intercomIdentitySecret: '${base62(39)}7'`],
        passes: [sample`INTERCOM_APP_ID=${base36(8)}`, sample`INTERCOM_SECRET=secret`],
      },
    },
  ],
});
