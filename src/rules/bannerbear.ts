import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Bannerbear',
  docs: 'https://developers.bannerbear.com/#authentication',
  revoke: 'https://app.bannerbear.com',
  rules: [
    {
      id: 'bannerbear-api-key',
      title: 'Bannerbear API key',
      severity: 'medium',
      keywords: ['bb_pr_', 'bb_ma_'],
      pattern: /(?<![0-9A-Za-z_])bb_(?:pr|ma)_[0-9a-f]{30}(?![0-9A-Za-z_])/,
      entropy: 2.8,
      examples: {
        finds: [sample`BANNERBEAR_API_KEY=bb_pr_${hex(30)}`, sample`new Bannerbear('bb_ma_${hex(30)}')`],
        passes: [
          sample`bb_pr_${hex(10)}`,
          sample`abb_pr_${hex(30)}`,
          sample`BANNERBEAR_API_KEY=bb_pr_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
    {
      id: 'bannerbear-legacy-key',
      title: 'Bannerbear API key (older form)',
      severity: 'medium',
      keywords: ['bannerbear'],
      value: /[0-9A-Za-z]{22}tt/,
      examples: {
        finds: [
          sample`export BANNERBEAR_API_KEY="${base62(22)}tt"`,
          sample`BANNERBEAR_API_KEY = "${base62(22)}tt"`,
          sample`axios.get('https://api.bannerbear.com/v2/account', { headers: { 'Authorization': 'Bearer ${base62(22)}tt' } })`,
        ],
        passes: [
          sample`BANNERBEAR_API_KEY=${base62(16)}tt`,
          sample`const buildHash = '${base62(22)}tt';`,
          sample`bannerbearApiKey: import.meta.env.BANNERBEAR_API_KEY,`,
        ],
      },
    },
  ],
});
