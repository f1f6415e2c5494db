import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Kontent.ai',
  docs: 'https://kontent.ai/learn/docs/apis/api-keys',
  revoke: 'https://app.kontent.ai/',
  rules: [
    {
      id: 'kontent-api-key',
      title: 'Kontent.ai API key',
      severity: 'high',
      keywords: ['kontent'],
      value: /(?:eyJ|ew0K)[0-9A-Za-z_-]{15,200}\.[0-9A-Za-z_-]{40,900}\.[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`ENV KONTENT_API_KEY=ew0KICAi${base62(60)}.ew0K${base62(150)}.${base64url(42)}k`,
          sample`kontent_api_key: 'ew0KICAi${base62(60)}.ew0K${base62(150)}.${base64url(42)}k'`,
          sample`curl https://manage.kontent.ai/v2/projects/x/types -H "Authorization: Bearer ew0KICAi${base62(60)}.ew0K${base62(150)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`KONTENT_API_KEY=ew0KICAi${base62(60)}.${base62(12)}`,
          sample`x-request-id: ew0KICAi${base62(60)}.ew0K${base62(150)}.${base64url(42)}k`,
          sample`KONTENT_API_KEY=<your Kontent.ai API key>`,
        ],
      },
    },
  ],
});
