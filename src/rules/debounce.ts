import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'DeBounce',
  docs: 'https://developers.debounce.io/reference/api-key-authentication',
  revoke: 'https://app.debounce.io/',
  rules: [
    {
      id: 'debounce-api-key',
      title: 'DeBounce API key',
      severity: 'medium',
      keywords: ['debounce_api', 'debounceapi', 'debounce-api', 'debounce.io', 'debounceio'],
      value: /(?=[0-9a-z]{0,12}[0-9])[0-9a-z]{13}/,
      examples: {
        finds: [
          sample`DEBOUNCE_API_KEY=${base36(13)}`,
          sample`debounceApiKey: '${base36(13)}',`,
          sample`wget -qO- 'https://api.debounce.io/v1/?email=a@example.com&api=${base36(13)}'`,
        ],
        passes: [
          sample`DEBOUNCE_API_KEY=${base36(11)}`,
          sample`{ "requestId": "${base36(13)}" }`,
          sample`debounceApiKey: Deno.env.get("DEBOUNCE_API_KEY"),`,
        ],
      },
    },
  ],
});
