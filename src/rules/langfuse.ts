import { defineProvider } from '../detect/rule.ts';
import { sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Langfuse',
  docs: 'https://langfuse.com/docs/api',
  revoke: 'https://cloud.langfuse.com/',
  rules: [
    {
      id: 'langfuse-secret-key',
      title: 'Langfuse secret key',
      severity: 'high',
      keywords: ['sk-lf-'],
      pattern: /(?<![0-9A-Za-z_-])sk-lf-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`      - LANGFUSE_SECRET_KEY=sk-lf-${uuid()}`,
          sample`{ "langfuseSecretKey": "sk-lf-${uuid()}" }`,
        ],
        passes: [sample`pk-lf-${uuid()}`, sample`xsk-lf-${uuid()}`],
      },
    },
  ],
});
