import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Retell AI',
  docs: 'https://docs.retellai.com/api-references',
  revoke: 'https://dashboard.retellai.com/apiKey',
  rules: [
    {
      id: 'retellai-api-key',
      title: 'Retell AI API key',
      severity: 'high',
      keywords: ['retell'],
      value: /key_[0-9a-f]{28}/,
      examples: {
        finds: [
          sample`ENV RETELL_API_KEY=key_${hex(28)}`,
          sample`window.config = { retellApiKey: 'key_${hex(28)}' };`,
          sample`curl https://api.retellai.com/list-agents -H "Authorization: Bearer key_${hex(28)}"`,
        ],
        passes: [
          sample`RETELL_API_KEY=key_${hex(12)}`,
          sample`x-request-id: key_${hex(28)}`,
          sample`RETELL_API_KEY=\${RETELL_API_KEY}`,
        ],
      },
    },
  ],
});
