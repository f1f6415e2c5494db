import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zendesk',
  docs: 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
  revoke: 'https://support.zendesk.com/hc/en-us/articles/4408889192858',
  rules: [
    {
      id: 'zendesk-api-token',
      title: 'Zendesk API token or secret',
      severity: 'high',
      keywords: ['zendesk'],
      value: /(?=\D{0,39}\d)(?:[0-9a-f]{64}|[0-9A-Za-z]{40})/,
      examples: {
        finds: [
          sample`ZENDESK_API_TOKEN=${base62(40)}`,
          sample`curl -u "me@example.com/token:$T" https://acme.zendesk.com # token ${base62(40)}`,
        ],
        passes: [sample`ZENDESK_SUBDOMAIN=acme`, sample`zendesk_token: ${base62(9)}`],
      },
    },
  ],
});
