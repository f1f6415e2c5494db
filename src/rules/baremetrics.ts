import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Baremetrics',
  docs: 'https://developers.baremetrics.com/reference/introduction',
  revoke: 'https://app.baremetrics.com/settings/api',
  rules: [
    {
      id: 'baremetrics-api-key',
      title: 'Baremetrics API key',
      severity: 'high',
      keywords: ['baremetrics'],
      value: /(?:lk_[0-9A-Za-z]{20,24}|sk_[0-9A-Za-z]{20,24}|[0-9A-Za-z]{25})/,
      examples: {
        finds: [
          sample`          BAREMETRICS_API_KEY: lk_${base62(22)}`,
          sample`  "baremetrics-api-key": "lk_${base62(22)}",`,
          sample`axios.get('https://api.baremetrics.com/v1/account', { headers: { 'Authorization': 'Bearer lk_${base62(22)}' } })`,
        ],
        passes: [
          sample`BAREMETRICS_API_KEY=lk_${base62(10)}`,
          sample`const buildHash = 'lk_${base62(22)}';`,
          sample`BAREMETRICS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
