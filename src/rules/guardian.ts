import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'The Guardian',
  docs: 'https://open-platform.theguardian.com/documentation/',
  revoke: 'https://bonobo.capi.gutools.co.uk/',
  rules: [
    {
      id: 'guardian-api-key',
      title: 'The Guardian API key',
      severity: 'low',
      keywords: [
        'guardian_api',
        'guardianapi',
        'guardian_key',
        'guardiankey',
        'guardian-api',
        'guardianapis',
        'theguardian',
      ],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`          GUARDIAN_API_KEY: ${uuid()}`,
          sample`let guardianApiKey: string = "${uuid()}"`,
          sample`wget -qO- 'https://content.guardianapis.com/search?q=x&api-key=${uuid()}'`,
        ],
        passes: [
          sample`GUARDIAN_API_KEY=${hex(24)}`,
          sample`{ "requestId": "${uuid()}" }`,
          sample`GUARDIAN_API_KEY=\${GUARDIAN_API_KEY}`,
        ],
      },
    },
  ],
});
