import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Alegra',
  docs: 'https://developer.alegra.com/',
  revoke: 'https://app.alegra.com/api',
  rules: [
    {
      id: 'alegra-api-token',
      title: 'Alegra API token',
      severity: 'high',
      keywords: ['alegra'],
      value: /[0-9a-z]{20}/,
      examples: {
        finds: [sample`ALEGRA_API_TOKEN=${hex(20)}`, sample`const alegraApiToken = '${hex(20)}';`],
        passes: [
          sample`ALEGRA_API_TOKEN=${hex(15)}`,
          sample`/* Alegra snippet, build ${hex(20)} */`,
          sample`alegra_api_token: "{{ alegra_api_token }}"`,
        ],
      },
    },
  ],
});
