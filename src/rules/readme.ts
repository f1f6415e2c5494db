import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ReadMe',
  docs: 'https://docs.readme.com/main/reference/authentication',
  revoke: 'https://dash.readme.com/',
  rules: [
    {
      id: 'readme-api-key',
      title: 'ReadMe API key',
      severity: 'critical',
      keywords: ['rdme_'],
      pattern: /(?<![0-9A-Za-z_])rdme_[0-9a-z]{70}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [sample`README_API_KEY=rdme_${base36(70)}`, sample`npx rdme openapi --key=rdme_${base36(70)}`],
        passes: [sample`rdme_${base36(9)}`, sample`rdme_${base36(80)}`],
      },
    },
  ],
});
