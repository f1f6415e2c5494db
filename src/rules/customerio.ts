import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Customer.io',
  docs: 'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
  revoke: 'https://fly.customer.io/settings/api_credentials',
  rules: [
    {
      id: 'customerio-app-api-key',
      title: 'Customer.io App API key',
      severity: 'high',
      keywords: ['customerio', 'customer_io', 'customer-io', 'customer.io', 'cio_api', 'cioapi'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          CUSTOMERIO_APP_API_KEY: ${hex(32)}`,
          sample`customerio_app_api_key: '${hex(32)}'`,
          sample`curl https://api.customer.io/v1/campaigns -H "Authorization: Bearer ${hex(32)}"`,
        ],
        passes: [
          sample`CUSTOMERIO_APP_API_KEY=${hex(27)}`,
          sample`{ "requestId": "${hex(32)}" }`,
          sample`customerio_app_api_key: "{{ customerio_app_api_key }}"`,
        ],
      },
    },
    {
      id: 'customerio-tracking-api-key',
      title: 'Customer.io tracking API key',
      severity: 'medium',
      keywords: ['customerio', 'customer_io', 'customer-io', 'customer.io', 'cio_api', 'cioapi'],
      value: /[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`ENV CUSTOMERIO_TRACKING_API_KEY=${hex(20)}`,
          sample`  "customerio-tracking-api-key": "${hex(20)}",`,
        ],
        passes: [
          sample`CUSTOMERIO_SITE_ID=${hex(20)}`,
          sample`CUSTOMERIO_TRACKING_API_KEY=${hex(12)}`,
          sample`const customerIoRelease = "${hex(20)}"`,
          sample`customerKey: ${base62(20)}`,
        ],
      },
    },
  ],
});
