import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'Shopify',
  docs: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
  revoke: 'https://partners.shopify.com/',
  rotation: [
    "Rotate the app's client secret in its settings (https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets), or uninstall the custom app in the shop's admin.",
  ],
  rules: [
    {
      id: 'shopify-access-token',
      title: 'Shopify access token or app secret',
      severity: 'critical',
      keywords: ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shptka_', 'shpua_', 'shprt_'],
      pattern: /(?<![0-9A-Za-z_])shp(?:at|ca|pa|ss|tka|ua|rt)_[0-9A-Fa-f]{32}(?![0-9A-Za-z_])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`SHOPIFY_ACCESS_TOKEN=shpat_${hex(32)}`,
          sample`"client_secret": "shpss_${hex(32)}"`,
          sample`-H "X-Shopify-Access-Token: shpca_${upperHex(32)}"`,
        ],
        passes: [sample`shpat_${hex(16)}`, sample`shpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'shopify-cli-token',
      title: 'Shopify CLI or Partners token',
      severity: 'critical',
      keywords: ['atkn_', 'prtapi_'],
      pattern: /(?<![0-9A-Za-z_])(?:atkn_[0-9A-Za-z_-]{60,400}|prtapi_[0-9a-f]{32})(?![0-9A-Za-z_-])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`SHOPIFY_CLI_PARTNERS_TOKEN=atkn_${base62(120)}`,
          sample`partnerToken: 'prtapi_${hex(32)}'`,
        ],
        passes: [sample`atkn_${base62(12)}`, sample`prtapi_${hex(12)}`],
      },
    },
    {
      id: 'shopify-api-secret',
      title: 'Shopify API secret or private app password',
      severity: 'high',
      keywords: ['shopify'],
      value: /(?<!shp\w{2,3}_)[0-9a-f]{32}/,
      within: 60,
      examples: {
        finds: [sample`SHOPIFY_API_SECRET=${hex(32)}`, sample`shopifySecret: '${hex(32)}'`],
        passes: [sample`SHOPIFY_STOREFRONT=acme.myshopify.com`, sample`shopify_secret: ${hex(9)}`],
      },
    },
  ],
});
