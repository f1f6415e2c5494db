import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'People Data Labs',
  docs: 'https://docs.peopledatalabs.com/docs/authentication',
  revoke: 'https://dashboard.peopledatalabs.com/api-keys',
  rules: [
    {
      id: 'peopledatalabs-api-key',
      title: 'People Data Labs API key',
      severity: 'high',
      keywords: ['peopledatalabs', 'people_data_labs', 'people-data-labs', 'pdl_api', 'pdlapi', 'pdl-api'],
      value: /[0-9a-z]{64}/,
      examples: {
        finds: [
          sample`ENV PEOPLEDATALABS_API_KEY=${hex(64)}`,
          sample`window.config = { peopledatalabsApiKey: '${hex(64)}' };`,
          sample`wget -qO- 'https://api.peopledatalabs.com/v5/person/enrich?email=a@example.com&api_key=${hex(64)}'`,
        ],
        passes: [
          sample`PEOPLEDATALABS_API_KEY=${hex(59)}`,
          sample`x-request-id: ${hex(64)}`,
          sample`peopledatalabs_api_key: "{{ peopledatalabs_api_key }}"`,
        ],
      },
    },
  ],
});
