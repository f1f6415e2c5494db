import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Builder.io',
  docs: 'https://www.builder.io/c/docs/api-authentication',
  revoke: 'https://builder.io/account/space',
  rules: [
    {
      id: 'builder-private-key',
      title: 'Builder.io private API key',
      severity: 'high',
      keywords: ['bpk-'],
      pattern: /(?<![0-9A-Za-z_-])bpk-[0-9a-f]{32}(?![0-9A-Za-z_-])/,
      examples: {
        finds: [sample`BUILDER_PRIVATE_KEY=bpk-${hex(32)}`, sample`Authorization: Bearer bpk-${hex(32)}`],
        passes: [sample`builder.init('${hex(32)}')`, sample`bpk-${hex(8)}`],
      },
    },
  ],
});
