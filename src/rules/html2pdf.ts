import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'html2pdf',
  docs: 'https://html2pdf.app/documentation/',
  revoke: 'https://dash.html2pdf.app/',
  rules: [
    {
      id: 'html2pdf-api-key',
      title: 'html2pdf API key',
      severity: 'medium',
      keywords: ['html2pdf'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`          HTML2PDF_API_KEY: ${base62(64)}`,
          sample`html2pdf_api_key = "${base62(64)}"`,
          sample`wget -qO- 'https://api.html2pdf.app/v1/generate?url=https://example.com&apiKey=${base62(64)}'`,
        ],
        passes: [
          sample`HTML2PDF_API_KEY=${base62(59)}`,
          sample`html2pdfRevision = '${base62(64)}'`,
          sample`HTML2PDF_API_KEY=\${HTML2PDF_API_KEY}`,
        ],
      },
    },
  ],
});
