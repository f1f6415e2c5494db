import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'InvoiceOcean',
  docs: 'https://invoiceocean.com/api',
  revoke: 'https://app.invoiceocean.com/account/integrations',
  rules: [
    {
      id: 'invoiceocean-api-token',
      title: 'InvoiceOcean API token',
      severity: 'high',
      keywords: ['invoiceocean', 'invoice_ocean'],
      value: /[0-9A-Za-z]{18,22}(?:\/[0-9a-z-]{1,20})?/,
      examples: {
        finds: [
          sample`INVOICEOCEAN_API_TOKEN=${base62(20)}`,
          sample`const invoiceoceanApiToken = '${base62(20)}';`,
          sample`url: https://acme.invoiceocean.com/invoices.json?api_token=${base62(20)}`,
        ],
        passes: [
          sample`INVOICEOCEAN_API_TOKEN=${base62(15)}`,
          sample`- invoiceocean: updated at revision ${base62(20)}`,
          sample`invoiceoceanApiToken: Deno.env.get("INVOICEOCEAN_API_TOKEN"),`,
        ],
      },
    },
  ],
});
