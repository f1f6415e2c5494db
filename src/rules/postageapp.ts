import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PostageApp',
  docs: 'https://dev.postageapp.com/api/',
  revoke: 'https://secure.postageapp.com',
  rules: [
    {
      id: 'postageapp-api-key',
      title: 'PostageApp API key',
      severity: 'high',
      keywords: ['postageapp', 'postage_app', 'postage-app'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV POSTAGEAPP_API_KEY=${base62(32)}`,
          sample`postageappApiKey: '${base62(32)}',`,
          sample`axios.get('https://api.postageapp.com/v.1.0/get_project_info.json', { headers: { 'Authorization': 'Bearer ${base62(32)}' } })`,
        ],
        passes: [
          sample`POSTAGEAPP_API_KEY=${base62(27)}`,
          sample`postageapp_id: ${base62(32)}`,
          sample`POSTAGEAPP_API_KEY=<your PostageApp API key>`,
        ],
      },
    },
  ],
});
