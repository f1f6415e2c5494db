import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Miro',
  docs: 'https://developers.miro.com/docs/getting-started-with-oauth',
  revoke: 'https://miro.com/app/settings/user-profile/apps',
  rules: [
    {
      id: 'miro-access-token',
      title: 'Miro access or refresh token',
      severity: 'high',
      keywords: ['eyJtaXJvLm9yaWdpbiI6'],
      pattern: /(?<![0-9A-Za-z_])eyJtaXJvLm9yaWdpbiI6[0-9A-Za-z]{8,24}_[0-9A-Za-z_-]{27}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`MIRO_ACCESS_TOKEN=eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_${base64url(27)}`,
          sample`new MiroApi('eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_${base64url(27)}')`,
        ],
        passes: [
          sample`eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ`,
          sample`eyJtaXJvLm9yaWdpbiI6ImV1MDEifQ_${base62(12)}`,
          sample`MIRO_ACCESS_TOKEN=eyJtaXJvLm9yaWdpbiI6...`,
        ],
      },
    },
    {
      id: 'miro-legacy-token',
      title: 'Miro access token or client secret (without origin)',
      severity: 'high',
      keywords: [
        'miro_',
        'miro-',
        'miroapi',
        'mirotoken',
        'mirokey',
        'mirosecret',
        'miroaccess',
        'miroclient',
        'mirooauth',
      ],
      vendor: 'name',
      value: /(?:[0-9A-Za-z]{32}|[0-9A-Za-z_-]{27})/,
      examples: {
        finds: [
          sample`MIRO_ACCESS_TOKEN=${base62(27)}`,
          sample`miroClientSecret: '${base62(32)}',`,
          sample`{ "miro_token": "${base62(27)}" }`,
        ],
        passes: [
          sample`MIRO_CLIENT_ID=${digits(19)}`,
          sample`mirror_token: ${base62(20)}`,
          sample`miro board token of ${base62(27)}`,
          sample`accessToken: ${base62(27)}`,
          sample`MIRO_ACCESS_TOKEN=your-miro-access-token`,
        ],
      },
    },
  ],
});
