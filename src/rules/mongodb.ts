import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'MongoDB Atlas',
  docs: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
  revoke: 'https://cloud.mongodb.com/',
  rules: [
    {
      id: 'mongodb-service-account-secret',
      title: 'MongoDB Atlas service account secret',
      severity: 'critical',
      keywords: ['mdb_sa_sk_'],
      pattern: /(?<![0-9A-Za-z_])mdb_sa_sk_[0-9A-Za-z_-]{36,48}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`MONGODB_ATLAS_CLIENT_SECRET=mdb_sa_sk_${base64url(39)}k`,
          sample`"clientSecret": "mdb_sa_sk_${base64url(39)}2"`,
        ],
        passes: [sample`mdb_sa_id_${hex(24)}`, sample`mdb_sa_sk_${base62(9)}`],
      },
    },
    {
      id: 'mongodb-atlas-private-key',
      title: 'MongoDB Atlas API private key',
      severity: 'high',
      keywords: [
        'mongodb_atlas',
        'atlas_private',
        'atlas_api',
        'mcli_private',
        'mongodb_private',
        'mongo_atlas',
        'mongodbatlas',
      ],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      within: 60,
      examples: {
        finds: [
          sample`MONGODB_ATLAS_PRIVATE_KEY=${uuid()}`,
          sample`provider "mongodbatlas" { private_key = "${uuid()}" }`,
        ],
        passes: [sample`MONGODB_ATLAS_ORG_ID=${hex(24)}`, sample`MONGODB_ATLAS_PRIVATE_KEY=$\{ATLAS_KEY}`],
      },
    },
  ],
});
