import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Asana',
  docs: 'https://developers.asana.com/docs/personal-access-token',
  revoke: 'https://app.asana.com/0/my-apps',
  rules: [
    {
      id: 'asana-personal-access-token',
      title: 'Asana personal access token',
      severity: 'critical',
      keywords: ['asana'],
      value: /[0-2]\/\d{14,20}(?:\/\d{14,20})?:[0-9a-f]{32}|0\/[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ASANA_ACCESS_TOKEN=1/${digits(16)}:${hex(32)}`,
          sample`asana.Client.create().useAccessToken('2/${digits(16)}/${digits(16)}:${hex(32)}')`,
        ],
        passes: [sample`ASANA_PROJECT=${digits(16)}`, sample`asana_token: ${hex(9)}`],
      },
    },
    {
      id: 'asana-client-secret',
      title: 'Asana client secret',
      severity: 'high',
      keywords: ['asana'],
      value: /(?<!:)[0-9a-f]{32}|(?<!:)(?=\D{0,31}\d)[0-9a-z]{32}/,
      examples: {
        finds: [sample`ASANA_CLIENT_SECRET=${hex(32)}`, sample`asanaClientSecret = "${hex(32)}"`],
        passes: [sample`ASANA_CLIENT_ID=${digits(16)}`, sample`asana_secret: ${hex(9)}`],
      },
    },
  ],
});
