import { defineProvider } from '../detect/rule.ts';
import { base32, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Dynatrace',
  docs: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
  revoke:
    'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
  rules: [
    {
      id: 'dynatrace-api-token',
      title: 'Dynatrace access token, platform token or OAuth client secret',
      severity: 'high',
      keywords: [
        'dt0c01.',
        'dt0s01.',
        'dt0s02.',
        'dt0s03.',
        'dt0s04.',
        'dt0s06.',
        'dt0s08.',
        'dt0s09.',
        'dt0s16.',
        'dt0e01.',
        'dt0a01.',
      ],
      pattern: /(?<![0-9A-Za-z_])dt0[a-z]\d{2}\.[0-9A-Za-z]{8,24}\.[0-9A-Za-z]{64}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`DT_API_TOKEN=dt0c01.${base32(24)}.${base32(64)}`,
          sample`headers: { Authorization: 'Api-Token dt0s16.${base32(24)}.${base32(64)}' }`,
          sample`client_secret: dt0s02.${base32(8)}.${base32(64)}`,
        ],
        passes: [
          sample`client_id: dt0s02.${base32(8)}`,
          sample`DT_API_TOKEN=dt0c01.${base32(24)}`,
          sample`dt0c01.ST2EY72KQINMH574WMNVI7YN`,
        ],
      },
    },
  ],
});
