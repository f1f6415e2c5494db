import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Smartsheet',
  docs: 'https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication',
  revoke: 'https://app.smartsheet.com/b/home',
  rules: [
    {
      id: 'smartsheets-access-token',
      title: 'Smartsheet API access token',
      severity: 'high',
      keywords: ['smartsheet', 'smart_sheet', 'smart-sheet'],
      value: /(?:[0-9A-Za-z]{37}|[0-9a-z]{26})/,
      examples: {
        finds: [
          sample`          SMARTSHEET_ACCESS_TOKEN: ${base62(37)}`,
          sample`window.config = { smartsheetAccessToken: '${base62(37)}' };`,
          sample`axios.get('https://api.smartsheet.com/2.0/sheets', { headers: { 'Authorization': 'Bearer ${base62(37)}' } })`,
        ],
        passes: [
          sample`SMARTSHEET_ACCESS_TOKEN=${base62(30)}`,
          sample`smartsheet: sheet ${base62(37)}`,
          sample`SMARTSHEET_ACCESS_TOKEN=your-token-goes-right-here`,
          sample`token: ${base62(37)}`,
        ],
      },
    },
  ],
});
