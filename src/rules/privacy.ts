import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Privacy.com',
  docs: 'https://developers.privacy.com/docs/getting-started',
  revoke: 'https://app.privacy.com/account',
  rules: [
    {
      id: 'privacy-api-key',
      title: 'Privacy.com API key',
      severity: 'critical',
      keywords: [
        'privacy_api',
        'privacyapi',
        'privacy-api',
        'privacy_com',
        'privacy.com',
        'privacycom',
        'privacy_key',
        'privacykey',
        'privacy_token',
        'privacytoken',
        'privacy_secret',
        'privacysecret',
      ],
      vendor: 'name',
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`PRIVACY_API_KEY=${uuid()}`,
          sample`{ "privacyApiKey": "${uuid()}" }`,
          sample`const privacy_com_token = '${uuid()}';`,
        ],
        passes: [
          sample`PRIVACY_API_KEY=${hex(24)}`,
          sample`privacyPolicyId: ${uuid()}`,
          sample`export const privacyPolicyPage = "${uuid()}";`,
          sample`PRIVACY_API_KEY=your-privacy-api-key`,
        ],
      },
    },
  ],
});
