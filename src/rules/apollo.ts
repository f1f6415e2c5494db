import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Apollo',
  docs: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys',
  revoke: 'https://studio.apollographql.com/user-settings/api-keys',
  rules: [
    {
      id: 'apollo-graph-key',
      title: 'Apollo GraphOS graph or personal API key',
      severity: 'high',
      keywords: ['service:', 'user:gh.'],
      pattern:
        /(?<![0-9A-Za-z_-])(?:service:[0-9A-Za-z_-]{2,64}|user:gh\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):(?=[A-Za-z_-]{0,21}\d)(?=[^A-Z]{0,21}[A-Z])[0-9A-Za-z_-]{22}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`APOLLO_KEY=service:acme-graph:${base64url(20)}K7`,
          sample`APOLLO_KEY=user:gh.${uuid()}:${base62(20)}Z8`,
        ],
        passes: [sample`service:acme-graph`, sample`service:name:some-other-service-abcd`],
      },
    },
    {
      id: 'apollo-api-key',
      title: 'Apollo.io API key',
      severity: 'high',
      keywords: [
        'apollo_api',
        'apollo_io',
        'apolloapi',
        'apollo_key',
        'apollo_secret',
        'apollo_token',
        'apolloio',
      ],
      vendor: 'name',
      value: /(?=\D{0,21}\d)(?=[^A-Z]{0,21}[A-Z])[0-9A-Za-z_-]{22}/,
      within: 40,
      examples: {
        finds: [sample`APOLLO_API_KEY=${base62(20)}K7`, sample`apolloApiKey: '${base62(20)}Z8'`],
        passes: [sample`APOLLO_GRAPH_REF=acme@current`, sample`apollo_key: ${base62(9)}`],
      },
    },
  ],
});
