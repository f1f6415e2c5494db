import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Geckoboard',
  docs: 'https://developer.geckoboard.com/',
  revoke: 'https://app.geckoboard.com/account/details',
  rules: [
    {
      id: 'geckoboard-api-key',
      title: 'Geckoboard API key',
      severity: 'medium',
      keywords: ['geckoboard'],
      value: /[0-9A-Za-z]{44}|[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`GECKOBOARD_API_KEY=${hex(32)}`,
          sample`geckoboard('${hex(32)}').datasets.findOrCreate()`,
          sample`geckoboard_key: "${base62(44)}"`,
        ],
        passes: [
          sample`GECKOBOARD_API_KEY=${hex(27)}`,
          sample`<img src="/img/geckoboard-logo.svg" id="${hex(32)}">`,
          sample`geckoboardApiKey: Deno.env.get("GECKOBOARD_API_KEY"),`,
        ],
      },
    },
  ],
});
