import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Fulcrum',
  docs: 'https://docs.fulcrumapp.com/reference/authentication',
  revoke: 'https://web.fulcrumapp.com/settings/api',
  rules: [
    {
      id: 'fulcrum-api-token',
      title: 'Fulcrum API token',
      severity: 'medium',
      keywords: ['fulcrum'],
      value: /[0-9a-z]{80}/,
      examples: {
        finds: [
          sample`ENV FULCRUM_API_TOKEN=${hex(80)}`,
          sample`fulcrum_api_token: '${hex(80)}'`,
          sample`curl https://api.fulcrumapp.com/api/v2/forms.json -H "X-ApiToken: ${hex(80)}"`,
        ],
        passes: [
          sample`FULCRUM_API_TOKEN=${hex(75)}`,
          sample`fulcrum_id: ${hex(80)}`,
          sample`FULCRUM_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
