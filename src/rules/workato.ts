import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Workato',
  docs: 'https://docs.workato.com/workato-api.html',
  revoke: 'https://app.workato.com/members/api/clients',
  rules: [
    {
      id: 'workato-api-token',
      title: 'Workato API token',
      severity: 'high',
      keywords: ['workato'],
      value: /wrka(?:us|eu|sg|jp|au|il|tr)-[0-9A-Za-z_.-]{40,1200}|[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`          WORKATO_API_TOKEN: wrkaus-${base64url(60)}k`,
          sample`workatoApiToken: 'wrkaus-${base64url(60)}k',`,
          sample`axios.get('https://www.workato.com/api/users/me', { headers: { 'Authorization': 'Bearer wrkaus-${base64url(60)}k' } })`,
        ],
        passes: [
          sample`WORKATO_API_TOKEN=wrkaus-${base62(12)}`,
          sample`cache_key: wrkaus-${base64url(60)}k`,
          sample`WORKATO_API_TOKEN=your-workato-api-token`,
        ],
      },
    },
  ],
});
