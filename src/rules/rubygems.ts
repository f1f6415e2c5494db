import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'RubyGems',
  docs: 'https://guides.rubygems.org/api-key-scopes/',
  revoke: 'https://rubygems.org/profile/api_keys',
  rules: [
    {
      id: 'rubygems-api-key',
      title: 'RubyGems API key',
      severity: 'critical',
      keywords: ['rubygems_'],
      pattern: /(?<![0-9A-Za-z_])rubygems_[0-9a-f]{48}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [sample`GEM_HOST_API_KEY=rubygems_${hex(48)}`, sample`:rubygems_api_key: rubygems_${hex(48)}`],
        passes: [sample`rubygems_${hex(12)}`, sample`rubygems_version_1`],
      },
    },
  ],
});
