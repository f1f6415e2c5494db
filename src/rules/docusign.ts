import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'DocuSign',
  docs: 'https://developers.docusign.com/platform/auth/',
  revoke: 'https://apps-d.docusign.com/admin/apps-and-keys',
  rules: [
    {
      id: 'docusign-client-secret',
      title: 'DocuSign client secret',
      severity: 'critical',
      keywords: [
        'docusign_secret',
        'docusign_client_secret',
        'docusignsecret',
        'docusignclientsecret',
        'docusign_secret_key',
        'docusign_api_secret',
      ],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [sample`DOCUSIGN_CLIENT_SECRET=${uuid()}`, sample`DOCUSIGN_CLIENT_SECRET = "${uuid()}"`],
        passes: [
          sample`DOCUSIGN_CLIENT_ID=${uuid()}`,
          sample`DOCUSIGN_CLIENT_SECRET=${hex(20)}`,
          sample`DOCUSIGN_CLIENT_SECRET=<your client secret>`,
        ],
      },
    },
  ],
});
