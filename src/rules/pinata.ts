import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pinata',
  docs: 'https://docs.pinata.cloud/account-management/api-keys',
  revoke: 'https://app.pinata.cloud/developers/api-keys',
  rules: [
    {
      id: 'pinata-api-secret',
      title: 'Pinata API secret',
      severity: 'high',
      keywords: ['pinata'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`export PINATA_API_SECRET="${hex(64)}"`,
          sample`<add key="pinataApiSecret" value="${hex(64)}" />`,
          sample`axios.get('https://api.pinata.cloud/data/testAuthentication', { headers: { 'pinata_secret_api_key': '${hex(64)}' } })`,
        ],
        passes: [
          sample`PINATA_API_SECRET=${hex(59)}`,
          sample`cache_key: ${hex(64)}`,
          sample`PINATA_API_SECRET=your-pinata-api-secret`,
        ],
      },
    },
    {
      id: 'pinata-jwt',
      title: 'Pinata JSON Web Token',
      severity: 'high',
      keywords: ['pinata'],
      value: /eyJ[0-9A-Za-z_-]{15,200}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`export PINATA_JWT_TOKEN="eyJhbGciOi${base62(26)}.eyJ${base62(300)}.${base64url(42)}k"`,
          sample`pinataJwtToken: 'eyJhbGciOi${base62(26)}.eyJ${base62(300)}.${base64url(42)}k',`,
          sample`curl https://api.pinata.cloud/pinning/pinJSONToIPFS -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(300)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`PINATA_JWT_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`checksum = "eyJhbGciOi${base62(26)}.eyJ${base62(300)}.${base64url(42)}k"`,
          sample`PINATA_JWT_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
