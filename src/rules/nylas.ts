import { defineProvider } from '../detect/rule.ts';
import { base36, base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Nylas',
  docs: 'https://developer.nylas.com/docs/v3/auth/',
  revoke: 'https://dashboard-v3.nylas.com/',
  rules: [
    {
      id: 'nylas-api-key',
      title: 'Nylas API key',
      severity: 'critical',
      keywords: ['nyk_v0_'],
      pattern: /(?<![0-9A-Za-z_])nyk_v0_[0-9A-Za-z]{60,70}(?![0-9A-Za-z_])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`NYLAS_API_KEY=nyk_v0_${base62(64)}`,
          sample`new Nylas({ apiKey: 'nyk_v0_${base62(64)}' })`,
        ],
        passes: [
          sample`nyk_v0_${base62(9)}`,
          sample`nyk_v0_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
    {
      id: 'nylas-access-token',
      title: 'Nylas access token or client secret',
      severity: 'high',
      keywords: ['nylas'],
      value: /(?=\D{0,29}\d)[0-9A-Za-z]{30}|(?=\D{0,24}\d)[0-9a-z]{25}/,
      examples: {
        finds: [sample`NYLAS_ACCESS_TOKEN=${base62(30)}`, sample`nylas_client_secret: "${base36(25)}"`],
        passes: [sample`NYLAS_REGION=us`, sample`nylas_token: ${base62(9)}`],
      },
    },
  ],
});
