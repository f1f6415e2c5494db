import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'IFTTT',
  docs: 'https://ifttt.com/maker_webhooks',
  revoke: 'https://ifttt.com/maker_webhooks/settings',
  rules: [
    {
      id: 'ifttt-webhooks-key',
      title: 'IFTTT Webhooks key',
      severity: 'medium',
      keywords: ['/with/key/'],
      pattern: /\/with\/key\/(?<secret>[\w-]{43}|[\w-]{22})(?![\w-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`fetch('https://maker.ifttt.com/trigger/button_pressed/with/key/${base64url(22)}')`,
          sample`const char* resource = "/trigger/fermenter/json/with/key/${base64url(43)}";`,
        ],
        passes: [
          sample`https://maker.ifttt.com/trigger/{event}/with/key/{key}`,
          sample`'/trigger/' + event + '/with/key/' + this.personalSecret`,
        ],
      },
    },
  ],
});
