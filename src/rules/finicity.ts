import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Finicity',
  docs: 'https://developer.mastercard.com/open-finance-us/documentation/quick-start-guide/',
  revoke: 'https://developer.finicity.com',
  rules: [
    {
      id: 'finicity-app-key',
      title: 'Finicity app key',
      severity: 'high',
      keywords: ['finicity'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`      - FINICITY_APP_KEY=${hex(32)}`,
          sample`finicityAppKey: '${hex(32)}',`,
          sample`axios.get('https://api.finicity.com/aggregation/v2/partners/authentication', { headers: { 'Finicity-App-Key': '${hex(32)}' } })`,
        ],
        passes: [
          sample`FINICITY_APP_KEY=${hex(27)}`,
          sample`finicityRevision = '${hex(32)}'`,
          sample`finicity_app_key: "{{ finicity_app_key }}"`,
        ],
      },
    },
    {
      id: 'finicity-partner-secret',
      title: 'Finicity partner secret',
      severity: 'high',
      keywords: ['finicity'],
      value: /[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`export FINICITY_PARTNER_SECRET="${base62(20)}"`,
          sample`{ "finicityPartnerSecret": "${base62(20)}" }`,
        ],
        passes: [
          sample`FINICITY_PARTNER_SECRET=${base62(15)}`,
          sample`import logo from './finicity-partner.png?v=${base62(20)}'`,
          sample`FINICITY_PARTNER_SECRET=your-finicity-partner-secret`,
        ],
      },
    },
  ],
});
