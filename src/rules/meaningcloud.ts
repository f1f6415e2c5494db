import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MeaningCloud',
  docs: 'https://www.meaningcloud.com/developer/documentation',
  revoke: 'https://www.meaningcloud.com/developer/account/subscriptions',
  rules: [
    {
      id: 'meaningcloud-api-key',
      title: 'MeaningCloud API key',
      severity: 'medium',
      keywords: ['meaningcloud', 'meaning_cloud'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`MEANINGCLOUD_API_KEY=${hex(32)}`,
          sample`{ "meaningcloudApiKey": "${hex(32)}" }`,
          sample`fetch('https://api.meaningcloud.com/sentiment-2.1?txt=x&key=${hex(32)}')`,
        ],
        passes: [
          sample`MEANINGCLOUD_API_KEY=${hex(27)}`,
          sample`meaningcloudRevision = '${hex(32)}'`,
          sample`MEANINGCLOUD_API_KEY=<your MeaningCloud API key>`,
        ],
      },
    },
  ],
});
