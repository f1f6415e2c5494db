import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Twilio',
  docs: 'https://www.twilio.com/docs/iam/api-keys',
  revoke: 'https://console.twilio.com/',
  rotation: [
    'Delete the API key in the console; for the auth token: promote a secondary token, move over, then the old one stops working.',
  ],
  rules: [
    {
      id: 'twilio-api-key',
      title: 'Twilio API key SID',
      severity: 'high',
      keywords: [
        'SK0',
        'SK1',
        'SK2',
        'SK3',
        'SK4',
        'SK5',
        'SK6',
        'SK7',
        'SK8',
        'SK9',
        'SKa',
        'SKb',
        'SKc',
        'SKd',
        'SKe',
        'SKf',
      ],
      pattern: /(?<![0-9A-Za-z_])SK[0-9a-f]{32}(?![0-9A-Za-z_])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`TWILIO_API_KEY=SK${hex(32)}`,
          sample`const client = twilio('SK${hex(32)}', env.SECRET)`,
        ],
        passes: [sample`AC${hex(32)}`, sample`SK${hex(12)}`, sample`TASK${hex(32)}`],
      },
    },
    {
      id: 'twilio-auth-token',
      title: 'Twilio auth token or API key secret',
      severity: 'critical',
      keywords: ['twilio'],
      value: /(?!AC|SK|VA|MG|PN)[0-9A-Za-z]{32}/,
      examples: {
        finds: [sample`TWILIO_AUTH_TOKEN=${hex(32)}`, sample`twilioApiSecret: '${base62(32)}'`],
        passes: [sample`TWILIO_ACCOUNT_SID=AC${hex(32)}`, sample`TWILIO_AUTH_TOKEN=your_auth_token`],
      },
    },
    {
      id: 'twilio-client-call',
      title: 'Twilio auth token beside its account SID',
      severity: 'critical',
      keywords: [
        'AC0',
        'AC1',
        'AC2',
        'AC3',
        'AC4',
        'AC5',
        'AC6',
        'AC7',
        'AC8',
        'AC9',
        'ACa',
        'ACb',
        'ACc',
        'ACd',
        'ACe',
        'ACf',
      ],
      pattern:
        /(?<![0-9A-Za-z_])AC[0-9a-f]{32}(?:["'`]\s{0,3},\s{0,3}["'`]|:)(?<secret>[0-9a-f]{32})(?![0-9A-Za-z_])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`const client = require('twilio')('AC${hex(32)}', '${hex(32)}');`,
          sample`curl -u AC${hex(32)}:${hex(32)} https://api.twilio.com/2010-04-01/Accounts`,
        ],
        passes: [sample`require('twilio')('AC${hex(32)}', env.AUTH)`, sample`AC${hex(32)}:AC${hex(32)}`],
      },
    },
  ],
});
