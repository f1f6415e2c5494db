import { defineProvider } from '../detect/rule.ts';
import { sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'Elastic Email',
  docs: 'https://elasticemail.com/developers/api-documentation/rest-api',
  revoke: 'https://app.elasticemail.com/marketing/settings/new/manage-api',
  rules: [
    {
      id: 'elasticemail-api-key',
      title: 'Elastic Email API key',
      severity: 'high',
      keywords: ['elasticemail', 'elastic_email', 'elastic-email'],
      value: /[0-9A-F]{96}|[0-9A-Za-z_-]{96}/,
      examples: {
        finds: [
          sample`          ELASTICEMAIL_API_KEY: ${upperHex(96)}`,
          sample`const elasticemailApiKey = '${upperHex(96)}';`,
          sample`curl https://api.elasticemail.com/v4/contacts -H "X-ElasticEmail-ApiKey: ${upperHex(96)}"`,
        ],
        passes: [
          sample`ELASTICEMAIL_API_KEY=${upperHex(91)}`,
          sample`elasticemailRevision = '${upperHex(96)}'`,
          sample`ELASTICEMAIL_API_KEY=<your Elastic Email API key>`,
        ],
      },
    },
  ],
});
