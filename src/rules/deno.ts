import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Deno Deploy',
  docs: 'https://docs.deno.com/deploy/manual/',
  revoke: 'https://dash.deno.com/account#access-tokens',
  rules: [
    {
      id: 'deno-deploy-token',
      title: 'Deno Deploy access token',
      severity: 'high',
      keywords: ['ddp_', 'ddw_', 'ddo_'],
      pattern: /(?<![0-9A-Za-z_])dd[opw]_[0-9A-Za-z]{36}(?![0-9A-Za-z_])/,
      entropy: 3.3,
      examples: {
        finds: [
          sample`DENO_DEPLOY_TOKEN=ddp_${base62(36)}`,
          sample`deployctl deploy --token=ddw_${base62(36)}`,
          sample`"token": "ddo_${base62(36)}"`,
        ],
        passes: [
          sample`ddp_${base62(20)}`,
          sample`addp_${base62(36)}`,
          sample`DENO_DEPLOY_TOKEN=ddp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
          sample`function ddp_compute_all_the_things_in_one_go() {}`,
        ],
      },
    },
  ],
});
