import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ButterCMS',
  docs: 'https://buttercms.com/docs/api/#authentication',
  revoke: 'https://buttercms.com/settings',
  rules: [
    {
      id: 'buttercms-api-token',
      title: 'ButterCMS API token',
      severity: 'medium',
      keywords: ['buttercms', 'butter_cms', 'butter-cms', 'butter_'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`ENV BUTTERCMS_API_TOKEN=${hex(40)}`,
          sample`BUTTERCMS_API_TOKEN = "${hex(40)}"`,
          sample`fetch('https://api.buttercms.com/v2/posts/?auth_token=${hex(40)}')`,
        ],
        passes: [
          sample`BUTTERCMS_API_TOKEN=${hex(35)}`,
          sample`import logo from './buttercms.png?v=${hex(40)}'`,
          sample`BUTTERCMS_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
