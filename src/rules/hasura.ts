import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Hasura',
  docs: 'https://hasura.io/docs/latest/deployment/securing-graphql-endpoint/',
  revoke: 'https://cloud.hasura.io/',
  rules: [
    {
      id: 'hasura-admin-secret',
      title: 'Hasura admin secret',
      severity: 'critical',
      keywords: ['hasura'],
      value: /[0-9A-Za-z]{64}|(?=[^0-9]{0,31}[0-9])[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV HASURA_ADMIN_SECRET=${base62(64)}`,
          sample`window.config = { hasuraAdminSecret: '${base62(64)}' };`,
          sample`axios.get('https://acme.hasura.app/v1/graphql', { headers: { 'X-Hasura-Admin-Secret': '${base62(64)}' } })`,
        ],
        passes: [
          sample`HASURA_ADMIN_SECRET=${base62(59)}`,
          sample`hasuraAdminRevision = '${base62(64)}'`,
          sample`hasuraAdminSecret: Deno.env.get("HASURA_ADMIN_SECRET"),`,
        ],
      },
    },
  ],
});
