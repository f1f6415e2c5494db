import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'SigOpt',
  docs: 'https://docs.sigopt.com/',
  revoke: 'https://app.sigopt.com/tokens/info',
  rules: [
    {
      id: 'sigopt-api-token',
      title: 'SigOpt API token',
      severity: 'medium',
      keywords: ['sigopt'],
      value: /[0-9A-Z]{48}/,
      examples: {
        finds: [
          sample`ENV SIGOPT_API_TOKEN=${upper36(48)}`,
          sample`{ "sigoptApiToken": "${upper36(48)}" }`,
          sample`curl https://api.sigopt.com/v1/experiments -H "Authorization: Bearer ${upper36(48)}"`,
        ],
        passes: [
          sample`SIGOPT_API_TOKEN=${upper36(43)}`,
          sample`<img src="/img/sigopt-logo.svg" id="${upper36(48)}">`,
          sample`sigopt_api_token: "{{ sigopt_api_token }}"`,
        ],
      },
    },
  ],
});
