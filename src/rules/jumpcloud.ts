import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'JumpCloud',
  docs: 'https://docs.jumpcloud.com/api/1.0/index.html#section/API-Key',
  revoke: 'https://console.jumpcloud.com',
  rules: [
    {
      id: 'jumpcloud-api-key',
      title: 'JumpCloud API key',
      severity: 'critical',
      keywords: ['jca_'],
      pattern: /(?<![0-9A-Za-z_])jca_[0-9A-Za-z]{36}(?![0-9A-Za-z_])/,
      entropy: 3.3,
      examples: {
        finds: [
          sample`JUMPCLOUD_API_KEY=jca_${base62(36)}`,
          sample`headers: { 'x-api-key': 'jca_${base62(36)}' }`,
        ],
        passes: [
          sample`jca_${base62(20)}`,
          sample`ajca_${base62(36)}`,
          sample`JUMPCLOUD_API_KEY=jca_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
          sample`JUMPCLOUD_API_KEY=jca_your_api_key`,
        ],
      },
    },
    {
      id: 'jumpcloud-legacy-key',
      title: 'JumpCloud API key (older form)',
      severity: 'critical',
      keywords: ['jumpcloud', 'jump_cloud', 'jump-cloud'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`      - JUMPCLOUD_API_KEY=${hex(40)}`,
          sample`jumpcloud_api_key: '${hex(40)}'`,
          sample`axios.get('https://console.jumpcloud.com/api/systemusers', { headers: { 'x-api-key': '${hex(40)}' } })`,
        ],
        passes: [
          sample`JUMPCLOUD_API_KEY=${hex(35)}`,
          sample`import logo from './jumpcloud.png?v=${hex(40)}'`,
          sample`JUMPCLOUD_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
