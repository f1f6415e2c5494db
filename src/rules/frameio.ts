import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Frame.io',
  docs: 'https://developer.frame.io/docs/getting-started/authentication',
  revoke: 'https://developer.frame.io/app/tokens',
  rules: [
    {
      id: 'frameio-api-token',
      title: 'Frame.io developer token',
      severity: 'critical',
      keywords: ['fio-u-', 'fio-o-'],
      pattern: /(?<![0-9A-Za-z_-])fio-[uo]-[0-9A-Za-z_=-]{64}(?![0-9A-Za-z_=-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`FRAMEIO_TOKEN=fio-u-${base64url(63)}k`,
          sample`Authorization: Bearer fio-u-${base62(64)}`,
        ],
        passes: [sample`fio-u-${base62(9)}`, sample`fio-o-xxxxxxxxxxxxxxxx`],
      },
    },
  ],
});
