import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'PollsAPI',
  docs: 'https://pollsapi.com/',
  revoke: 'https://dashboard.pollsapi.com/',
  rules: [
    {
      id: 'pollsapi-api-key',
      title: 'PollsAPI API key',
      severity: 'medium',
      keywords: ['pollsapi'],
      value: /[0-9A-Z]{28}/,
      examples: {
        finds: [
          sample`          POLLSAPI_API_KEY: ${upper36(28)}`,
          sample`window.config = { pollsapiApiKey: '${upper36(28)}' };`,
          sample`curl https://api.pollsapi.com/v1/get/polls -H "api-key: ${upper36(28)}"`,
        ],
        passes: [
          sample`POLLSAPI_API_KEY=${upper36(23)}`,
          sample`checksum = "${upper36(28)}"`,
          sample`POLLSAPI_API_KEY=<your PollsAPI API key>`,
        ],
      },
    },
  ],
});
