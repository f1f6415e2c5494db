import { defineProvider } from '../detect/rule.ts';
import { base36, base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MessageBird (Bird)',
  docs: 'https://developers.messagebird.com/api/',
  revoke: 'https://dashboard.messagebird.com/developers/access',
  rules: [
    {
      id: 'messagebird-access-key',
      title: 'MessageBird access key',
      severity: 'high',
      keywords: ['messagebird', 'message-bird', 'message_bird'],
      value: /(?=\D{0,24}\d)(?=[^A-Za-z]{0,24}[A-Za-z])[0-9A-Za-z]{25}/,
      examples: {
        finds: [
          sample`MESSAGEBIRD_ACCESS_KEY=${base62(25)}`,
          sample`const apiKey = 'x'; const client = initMessagebirdToken('${base36(25)}')`,
        ],
        passes: [sample`MESSAGEBIRD_ORIGINATOR=Acme`, sample`messagebird_key: ${base62(12)}`],
      },
    },
  ],
});
