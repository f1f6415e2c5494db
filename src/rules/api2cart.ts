import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'API2Cart',
  docs: 'https://docs.api2cart.com/',
  revoke: 'https://app.api2cart.com/',
  rules: [
    {
      id: 'api2cart-api-key',
      title: 'API2Cart API key',
      severity: 'high',
      keywords: ['api2cart'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`API2CART_API_KEY=${hex(32)}`,
          sample`let api2cartApiKey: string = "${hex(32)}"`,
          sample`wget -qO- 'https://api.api2cart.com/v1.1/account.cart.list.json?api_key=${hex(32)}'`,
        ],
        passes: [
          sample`API2CART_API_KEY=${hex(27)}`,
          sample`{ "requestId": "${hex(32)}" }`,
          sample`API2CART_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
