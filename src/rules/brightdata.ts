import { defineProvider } from '../detect/rule.ts';
import { base36, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Bright Data',
  docs: 'https://docs.brightdata.com/proxy-networks/config-options',
  revoke: 'https://brightdata.com/cp/zones',
  rules: [
    {
      id: 'brightdata-zone-password',
      title: 'Bright Data zone password',
      severity: 'high',
      keywords: ['brd-customer-', 'lum-customer-'],
      pattern:
        /(?:brd|lum)-customer-\w{3,40}-zone-[\w-]{1,120}:(?<secret>(?=[0-9]{0,11}[a-z])(?=[a-z]{0,11}[0-9])[0-9a-z]{12})(?![\w-])/,
      entropy: 2.5,
      examples: {
        finds: [
          sample`http://brd-customer-hl_${hex(8)}-zone-residential_proxy1:${base36(12)}@brd.superproxy.io:33335`,
          sample`const AUTH = 'brd-customer-hl_${hex(8)}-zone-scraping_browser:${base36(12)}';`,
          sample`curl --proxy brd.superproxy.io:22225 --proxy-user brd-customer-hl_${hex(8)}-zone-isp-country-us:${base36(12)} https://geo.brdtest.com`,
        ],
        passes: [
          sample`brd-customer-<customer_id>-zone-<zone_name>:<zone_password>`,
          sample`username: 'brd-customer-hl_${hex(8)}-zone-residential_proxy1',`,
        ],
      },
    },
  ],
});
