import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'UpCloud',
  docs: 'https://developers.upcloud.com/1.3/22-tokens/',
  revoke: 'https://hub.upcloud.com/account/api-tokens',
  rules: [
    {
      id: 'upcloud-api-token',
      title: 'UpCloud API token',
      severity: 'critical',
      keywords: ['ucat_'],
      pattern: /(?<![0-9A-Za-z_-])ucat_[0-9A-Z]{26}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ENV UPCLOUD_TOKEN=ucat_${upper36(26)}`,
          sample`{ "upcloudToken": "ucat_${upper36(26)}" }`,
        ],
        passes: [sample`ucat_${upper36(12)}`, sample`xucat_${upper36(26)}`],
      },
    },
  ],
});
