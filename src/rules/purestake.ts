import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PureStake',
  docs: 'https://developer.purestake.io/',
  revoke: 'https://developer.purestake.io/',
  rules: [
    {
      id: 'purestake-api-key',
      title: 'PureStake API key',
      severity: 'medium',
      keywords: ['purestake'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`PURESTAKE_API_KEY=${base62(40)}`,
          sample`purestakeApiKey: '${base62(40)}',`,
          sample`curl https://mainnet-algorand.api.purestake.io/ps2/health -H "X-API-Key: ${base62(40)}"`,
        ],
        passes: [
          sample`PURESTAKE_API_KEY=${base62(35)}`,
          sample`purestakeRevision = '${base62(40)}'`,
          sample`purestake_api_key: "{{ purestake_api_key }}"`,
        ],
      },
    },
  ],
});
