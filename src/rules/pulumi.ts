import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pulumi',
  docs: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
  revoke: 'https://app.pulumi.com/account/tokens',
  rules: [
    {
      id: 'pulumi-access-token',
      title: 'Pulumi access token',
      severity: 'critical',
      keywords: ['pul-'],
      pattern: /(?<![0-9A-Za-z_-])pul-[0-9a-f]{40}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [sample`PULUMI_ACCESS_TOKEN=pul-${hex(40)}`, sample`"accessToken": "pul-${hex(40)}"`],
        passes: [sample`pul-${hex(9)}`, sample`mypul-${hex(40)}`],
      },
    },
  ],
});
