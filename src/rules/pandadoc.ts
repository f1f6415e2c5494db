import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PandaDoc',
  docs: 'https://developers.pandadoc.com/reference/api-key-authentication-process',
  revoke: 'https://app.pandadoc.com/a/#/settings/api-dashboard/configuration',
  rules: [
    {
      id: 'pandadoc-api-key',
      title: 'PandaDoc API key',
      severity: 'high',
      keywords: ['pandadoc', 'panda_doc', 'panda-doc'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`ENV PANDADOC_API_KEY=${hex(40)}`,
          sample`PANDADOC_API_KEY = "${hex(40)}"`,
          sample`axios.get('https://api.pandadoc.com/public/v1/documents', { headers: { 'Authorization': 'API-Key ${hex(40)}' } })`,
        ],
        passes: [
          sample`PANDADOC_API_KEY=${hex(35)}`,
          sample`/* PandaDoc snippet, build ${hex(40)} */`,
          sample`PANDADOC_API_KEY=your-pandadoc-api-key`,
        ],
      },
    },
  ],
});
