import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Qase',
  docs: 'https://developers.qase.io/reference/introduction-to-the-qase-api',
  revoke: 'https://app.qase.io/user/api/token',
  rules: [
    {
      id: 'qase-api-token',
      title: 'Qase API token',
      severity: 'medium',
      keywords: ['qase'],
      value: /[0-9a-f]{64}|[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`QASE_API_TOKEN=${hex(64)}`,
          sample`qase_api_token: '${hex(64)}'`,
          sample`curl https://api.qase.io/v1/project -H "Token: ${hex(64)}"`,
        ],
        passes: [
          sample`QASE_API_TOKEN=${hex(59)}`,
          sample`/* Qase snippet, build ${hex(64)} */`,
          sample`QASE_API_TOKEN=<your Qase API token>`,
        ],
      },
    },
  ],
});
