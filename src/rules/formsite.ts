import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Formsite',
  docs: 'https://support.formsite.com/hc/en-us/articles/360000288594-API',
  revoke: 'https://www.formsite.com/',
  rules: [
    {
      id: 'formsite-api-token',
      title: 'Formsite API token',
      severity: 'medium',
      keywords: ['formsite'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          FORMSITE_API_TOKEN: ${base62(32)}`,
          sample`  "formsite-api-token": "${base62(32)}",`,
          sample`axios.get('https://fs1.formsite.com/api/v2/acme/forms', { headers: { 'Authorization': 'Bearer ${base62(32)}' } })`,
        ],
        passes: [
          sample`FORMSITE_API_TOKEN=${base62(27)}`,
          sample`formsiteRevision = '${base62(32)}'`,
          sample`FORMSITE_API_TOKEN=\${FORMSITE_API_TOKEN}`,
        ],
      },
    },
  ],
});
