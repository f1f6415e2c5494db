import { defineProvider } from '../detect/rule.ts';
import { sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'ClickSend',
  docs: 'https://developers.clicksend.com/docs/#authentication',
  revoke: 'https://dashboard.clicksend.com/account/subaccounts',
  rules: [
    {
      id: 'clicksendsms-api-key',
      title: 'ClickSend API key',
      severity: 'high',
      keywords: ['clicksend', 'click_send'],
      value: /[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}/,
      examples: {
        finds: [
          sample`ENV CLICKSEND_API_KEY=${upperHex(8)}-${upperHex(4)}-${upperHex(4)}-${upperHex(4)}-${upperHex(12)}`,
          sample`CLICKSEND_API_KEY = "${upperHex(8)}-${upperHex(4)}-${upperHex(4)}-${upperHex(4)}-${upperHex(12)}"`,
          sample`curl https://rest.clicksend.com/v3/account -H "Authorization: Basic ${upperHex(8)}-${upperHex(4)}-${upperHex(4)}-${upperHex(4)}-${upperHex(12)}"`,
        ],
        passes: [
          sample`CLICKSEND_API_KEY=${upperHex(8)}-${upperHex(4)}`,
          sample`checksum = "${upperHex(8)}-${upperHex(4)}-${upperHex(4)}-${upperHex(4)}-${upperHex(12)}"`,
          sample`CLICKSEND_API_KEY=\${CLICKSEND_API_KEY}`,
        ],
      },
    },
  ],
});
