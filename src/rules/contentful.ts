import { defineProvider } from '../detect/rule.ts';
import { base36, base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Contentful',
  docs: 'https://www.contentful.com/developers/docs/references/authentication/',
  revoke: 'https://app.contentful.com/account/profile/cma_tokens',
  rules: [
    {
      id: 'contentful-management-token',
      title: 'Contentful content management token',
      severity: 'critical',
      keywords: ['CFPAT-'],
      pattern: /(?<![0-9A-Za-z_-])CFPAT-[0-9A-Za-z_-]{43}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-${base64url(42)}k`,
          sample`accessToken: 'CFPAT-${base64url(42)}7'`,
        ],
        passes: [sample`CFPAT-${base62(9)}`, sample`CFPAT-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'contentful-delivery-token',
      title: 'Contentful delivery or preview token',
      severity: 'medium',
      keywords: ['contentful'],
      value: /(?=\D{0,63}\d)(?:[0-9a-f]{64}|[0-9A-Za-z_-]{43})/,
      examples: {
        finds: [
          sample`CONTENTFUL_ACCESS_TOKEN=${base64url(42)}k`,
          sample`contentful.createClient({ space: 'abc', accessToken: '${hex(64)}' })`,
        ],
        passes: [sample`CONTENTFUL_SPACE_ID=${base36(12)}`, sample`contentful_token: ${base62(9)}`],
      },
    },
  ],
});
