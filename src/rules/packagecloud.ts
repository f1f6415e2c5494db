import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'packagecloud',
  docs: 'https://packagecloud.io/docs/api#api_tokens',
  revoke: 'https://packagecloud.io/api_token',
  rules: [
    {
      id: 'packagecloud-token',
      title: 'packagecloud API, read or master token',
      severity: 'high',
      keywords: ['packagecloud', 'package_cloud', 'package-cloud'],
      value: /[0-9a-f]{48}/,
      examples: {
        finds: [
          sample`PACKAGECLOUD_TOKEN=${hex(48)}`,
          sample`curl -s https://packagecloud.io/api/v1/repos?token=${hex(48)}`,
          sample`"packagecloud_api_token": "${hex(48)}"`,
        ],
        passes: [
          sample`PACKAGECLOUD_TOKEN=${hex(43)}`,
          sample`/* packagecloud snippet, build ${hex(48)} */`,
          sample`PACKAGECLOUD_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
