import { defineProvider } from '../detect/rule.ts';
import { base62, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Axiom',
  docs: 'https://axiom.co/docs/reference/tokens',
  revoke: 'https://app.axiom.co/settings/api-tokens',
  rules: [
    {
      id: 'axiom-token',
      title: 'Axiom API or personal access token',
      severity: 'high',
      keywords: ['xaat-', 'xapt-'],
      pattern:
        /(?<![0-9A-Za-z_])xa[ap]t-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`AXIOM_TOKEN=xaat-${uuid()}`,
          sample`const axiom = new Axiom({ token: 'xapt-${uuid()}', orgId: 'acme-x1' });`,
        ],
        passes: [sample`AXIOM_TOKEN=xaat-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`, sample`xaat-${base62(8)}`],
      },
    },
  ],
});
