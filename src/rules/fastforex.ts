import { defineProvider } from '../detect/rule.ts';
import { base36, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'fastFOREX',
  docs: 'https://fastforex.readme.io/',
  revoke: 'https://console.fastforex.io/',
  rules: [
    {
      id: 'fastforex-api-key',
      title: 'fastFOREX API key',
      severity: 'medium',
      keywords: ['fastforex'],
      value: /[0-9a-f]{10}-[0-9a-f]{10}-[0-9a-z]{6}/,
      examples: {
        finds: [
          sample`          FASTFOREX_API_KEY: ${hex(10)}-${hex(10)}-${base36(6)}`,
          sample`window.config = { fastforexApiKey: '${hex(10)}-${hex(10)}-${base36(6)}' };`,
          sample`url: https://api.fastforex.io/fetch-all?api_key=${hex(10)}-${hex(10)}-${base36(6)}`,
        ],
        passes: [
          sample`FASTFOREX_API_KEY=${hex(10)}-${hex(4)}-${base36(6)}`,
          sample`"etag": "${hex(10)}-${hex(10)}-${base36(6)}"`,
          sample`fastforex_api_key: "{{ fastforex_api_key }}"`,
        ],
      },
    },
  ],
});
