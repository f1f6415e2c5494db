import { defineProvider } from '../detect/rule.ts';
import { sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'GOV.UK Notify and GC Notify',
  docs: 'https://documentation.notification.canada.ca/en/keys.html',
  revoke: 'https://www.notifications.service.gov.uk/accounts',
  rules: [
    {
      id: 'notify-api-key',
      title: 'Notify API key',
      severity: 'high',
      keywords: ['notify_api', 'notify-api', 'notifyapi', 'gcntfy'],
      // what comes after the key's own name: the service's id and the secret
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`NOTIFY_API_KEY=${uuid()}-${uuid()}`,
          sample`notify_api_key: "my_test_key-${uuid()}-${uuid()}"`,
          sample`ApiKey-v1 gcntfy-x-${uuid()}-${uuid()}`,
        ],
        passes: [sample`NOTIFY_TEMPLATE_ID=${uuid()}`, sample`NOTIFY_API_KEY=team-key-here`],
      },
    },
  ],
});
