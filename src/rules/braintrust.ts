import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Braintrust',
  docs: 'https://www.braintrust.dev/docs/reference/api',
  revoke: 'https://www.braintrust.dev/app/settings?subroute=api-keys',
  rules: [
    {
      id: 'braintrust-api-key',
      title: 'Braintrust API key',
      severity: 'high',
      keywords: ['braintrust'],
      value: /sk-[0-9A-Za-z]{48}|bt-st-[0-9A-Za-z]{40,60}/,
      examples: {
        finds: [
          sample`ENV BRAINTRUST_API_KEY=sk-${base62(48)}`,
          sample`BRAINTRUST_API_KEY = "sk-${base62(48)}"`,
          sample`curl https://api.braintrust.dev/v1/project -H "Authorization: Bearer sk-${base62(48)}"`,
        ],
        passes: [
          sample`BRAINTRUST_API_KEY=sk-${base62(12)}`,
          sample`{ "requestId": "sk-${base62(48)}" }`,
          sample`BRAINTRUST_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
