import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Swiftype',
  docs: 'https://swiftype.com/documentation/site-search/overview',
  revoke: 'https://app.swiftype.com/settings/account',
  rules: [
    {
      id: 'swiftype-api-key',
      title: 'Swiftype API key',
      severity: 'medium',
      keywords: ['swiftype'],
      value: /(?=[^0-9]{0,19}[0-9])[0-9A-Za-z_-]{20}/,
      examples: {
        finds: [
          sample`ENV SWIFTYPE_API_KEY=${base62(20)}`,
          sample`{ "swiftypeApiKey": "${base62(20)}" }`,
          sample`wget -qO- 'https://api.swiftype.com/api/v1/engines.json?auth_token=${base62(20)}'`,
        ],
        passes: [
          sample`SWIFTYPE_API_KEY=${base62(15)}`,
          sample`- swiftype: updated at revision ${base62(20)}`,
          sample`swiftypeApiKey: Deno.env.get("SWIFTYPE_API_KEY"),`,
        ],
      },
    },
  ],
});
