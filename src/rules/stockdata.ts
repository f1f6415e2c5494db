import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'StockData.org',
  docs: 'https://www.stockdata.org/documentation',
  revoke: 'https://www.stockdata.org/dashboard',
  rules: [
    {
      id: 'stockdata-api-token',
      title: 'StockData.org API token',
      severity: 'medium',
      keywords: ['stockdata', 'stock_data', 'stock-data'],
      vendor: 'name',
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`STOCKDATA_API_TOKEN=${base62(40)}`,
          sample`stockdataApiToken: '${base62(40)}',`,
          sample`stock_data_token = "${base62(40)}"`,
        ],
        passes: [
          sample`STOCKDATA_API_TOKEN=${base62(30)}`,
          sample`stock data key ${base62(40)}`,
          sample`apiToken: ${base62(40)}`,
          sample`STOCKDATA_API_TOKEN=your-stockdata-api-token`,
        ],
      },
    },
  ],
});
