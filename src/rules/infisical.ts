import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Infisical',
  docs: 'https://infisical.com/docs/internals/service-tokens',
  revoke: 'https://infisical.com/docs/documentation/platform/token',
  rotation: [
    'Delete the service token in the project, Access Control.',
    'Rotate the secrets that it could read.',
  ],
  rules: [
    {
      id: 'infisical-service-token',
      title: 'Infisical service token',
      severity: 'critical',
      keywords: ['infisical'],
      value: /st\.[0-9a-f-]{24,36}\.[0-9a-f]{32}\.[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`INFISICAL_TOKEN=st.${uuid()}.${hex(32)}.${hex(32)}`,
          sample`infisical export --env="prod" --path="/shop" --token="st.${hex(24)}.${hex(32)}.${hex(32)}" > .env`,
        ],
        passes: [
          sample`export INFISICAL_TOKEN=st.xxxx.yyyy.zzzz`,
          sample`infisical run --projectId="${uuid()}" --token="$INFISICAL_TOKEN"`,
        ],
      },
    },
  ],
});
