import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'APILayer',
  docs: 'https://apilayer.com/docs',
  revoke: 'https://apilayer.com/account',
  rules: [
    {
      id: 'apilayer-api-key',
      title: 'APILayer API key',
      severity: 'medium',
      keywords: ['apilayer', 'api_layer'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          APILAYER_API_KEY: ${base62(32)}`,
          sample`let apilayerApiKey: string = "${base62(32)}"`,
          sample`axios.get('https://api.apilayer.com/exchangerates_data/latest', { headers: { 'apikey': '${base62(32)}' } })`,
        ],
        passes: [
          sample`APILAYER_API_KEY=${base62(27)}`,
          sample`x-request-id: ${base62(32)}`,
          sample`APILAYER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
