import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Coda',
  docs: 'https://coda.io/developers/apis/v1',
  revoke: 'https://coda.io/account',
  rules: [
    {
      id: 'coda-api-token',
      title: 'Coda API token',
      severity: 'high',
      keywords: ['coda_api', 'codaapi', 'coda_token', 'codatoken', 'coda.io', 'coda-api', 'coda_key'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV CODA_API_TOKEN=${uuid()}`,
          sample`let codaApiToken: string = "${uuid()}"`,
          sample`curl https://coda.io/apis/v1/whoami -H "Authorization: Bearer ${uuid()}"`,
        ],
        passes: [
          sample`CODA_API_TOKEN=${hex(24)}`,
          sample`checksum = "${uuid()}"`,
          sample`coda_api_token: "{{ coda_api_token }}"`,
        ],
      },
    },
  ],
});
