import { defineProvider } from '../detect/rule.ts';
import { base62, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Apideck',
  docs: 'https://developers.apideck.com/apis',
  revoke: 'https://app.apideck.com/',
  rules: [
    {
      id: 'apideck-api-key',
      title: 'Apideck API key',
      severity: 'critical',
      keywords: ['apideck'],
      value: /sk_(?:live|test)_[0-9A-Za-z-]{60,100}/,
      examples: {
        finds: [
          sample`          APIDECK_API_KEY: sk_live_${uuid()}-${base62(40)}`,
          sample`<add key="apideckApiKey" value="sk_live_${uuid()}-${base62(40)}" />`,
          sample`curl https://unify.apideck.com/crm/contacts -H "Authorization: Bearer sk_live_${uuid()}-${base62(40)}"`,
        ],
        passes: [
          sample`APIDECK_API_KEY=sk_live_${uuid()}`,
          sample`const buildHash = 'sk_live_${uuid()}-${base62(40)}';`,
          sample`apideck_api_key: "{{ apideck_api_key }}"`,
        ],
      },
    },
  ],
});
