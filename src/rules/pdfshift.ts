import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PDFShift',
  docs: 'https://docs.pdfshift.io',
  revoke: 'https://app.pdfshift.io/dashboard',
  rules: [
    {
      id: 'pdfshift-api-key',
      title: 'PDFShift API key',
      severity: 'medium',
      keywords: ['pdfshift', 'pdf_shift', 'pdf-shift'],
      value: /(?:sk_[0-9a-f]{40}|[0-9a-f]{32})/,
      examples: {
        finds: [
          sample`          PDFSHIFT_API_KEY: sk_${hex(40)}`,
          sample`let pdfshiftApiKey: string = "sk_${hex(40)}"`,
          sample`axios.get('https://api.pdfshift.io/v3/convert/pdf', { headers: { 'X-API-Key': 'sk_${hex(40)}' } })`,
        ],
        passes: [
          sample`PDFSHIFT_API_KEY=sk_${hex(24)}`,
          sample`{ "requestId": "sk_${hex(40)}" }`,
          sample`pdfshiftApiKey: Deno.env.get("PDFSHIFT_API_KEY"),`,
        ],
      },
    },
  ],
});
