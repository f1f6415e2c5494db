import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Wise (TransferWise)',
  docs: 'https://docs.wise.com/api-docs/guides/send-money/getting-started',
  revoke: 'https://wise.com/your-account/integrations-and-tools/api-tokens',
  rules: [
    {
      id: 'transferwise-api-token',
      title: 'Wise API token',
      severity: 'critical',
      keywords: [
        'transferwise',
        'transfer_wise',
        'transfer-wise',
        'wise_api',
        'wise-api',
        'wiseapi',
        'wise.com',
        'wise_token',
      ],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`TRANSFERWISE_API_TOKEN=${uuid()}`,
          sample`const wiseApiToken = '${uuid()}';`,
          sample`curl https://api.transferwise.com/v1/profiles -H "Authorization: Bearer ${uuid()}"`,
        ],
        passes: [
          sample`WISE_PROFILE_ID=${uuid()}`,
          sample`TRANSFERWISE_API_TOKEN=${hex(24)}`,
          sample`otherwise: ${uuid()}`,
          sample`apiToken: ${uuid()}`,
        ],
      },
    },
  ],
});
