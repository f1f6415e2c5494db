import { defineProvider } from '../detect/rule.ts';
import { base64url, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Microsoft Teams',
  docs: 'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  revoke:
    'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  rotation: ['Remove the connector (or the Power Automate workflow) from the channel and make a new one.'],
  rules: [
    {
      id: 'microsoftteams-webhook-url',
      title: 'Microsoft Teams incoming webhook URL',
      severity: 'high',
      keywords: ['webhook.office.com/', 'outlook.office.com/webhook'],
      pattern:
        /(?:[0-9a-z-]{1,60}\.webhook\.office\.com\/webhookb2|outlook\.office\.com\/webhook)\/(?<secret>[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/[0-9A-Za-z]{32}\/[0-9a-f-]{36}(?:\/[0-9A-Za-z_-]{20,80})?)/i,
      entropy: 3,
      examples: {
        finds: [
          sample`TEAMS_WEBHOOK=https://acme.webhook.office.com/webhookb2/${uuid()}@${uuid()}/IncomingWebhook/${hex(32)}/${uuid()}`,
          sample`"url": "https://outlook.office.com/webhook/${uuid()}@${uuid()}/IncomingWebhook/${hex(32)}/${uuid()}"`,
        ],
        passes: [
          sample`https://acme.webhook.office.com/webhookb2/`,
          sample`https://outlook.office.com/webhook/GUID/IncomingWebhook`,
        ],
      },
    },
    {
      id: 'microsoftteams-workflow-url',
      title: 'Power Automate or Logic Apps workflow URL with its signature',
      severity: 'high',
      keywords: ['.logic.azure.com', 'powerplatform.com'],
      pattern:
        /(?:\.logic\.azure\.com|\.api\.powerplatform\.com)(?::443)?\/[^\s"'`<>]{10,300}?[?&;]sig=(?<secret>[0-9A-Za-z_-]{43})(?![0-9A-Za-z_%=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`https://prod-01.westeurope.logic.azure.com:443/workflows/${hex(32)}/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${base64url(42)}k`,
          sample`url: "https://default1.05.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/${hex(32)}/triggers/manual/paths/invoke?api-version=1&sp=x&sv=1.0&sig=${base64url(42)}7"`,
        ],
        passes: [
          sample`https://prod-01.westeurope.logic.azure.com:443/workflows/${hex(32)}`,
          sample`https://prod-01.westeurope.logic.azure.com/workflows/a/triggers?sig=SIGNATURE`,
        ],
      },
    },
  ],
});
