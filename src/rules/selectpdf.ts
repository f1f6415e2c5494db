import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'SelectPdf',
  docs: 'https://selectpdf.com/html-to-pdf-api/',
  revoke: 'https://selectpdf.com/',
  rules: [
    {
      id: 'selectpdf-api-key',
      title: 'SelectPdf API key',
      severity: 'medium',
      keywords: ['selectpdf', 'select_pdf'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV SELECTPDF_API_KEY=${uuid()}`,
          sample`selectpdf_api_key = "${uuid()}"`,
          sample`wget -qO- 'https://selectpdf.com/api2/convert/?url=https%3A%2F%2Fexample.com&key=${uuid()}'`,
        ],
        passes: [
          sample`SELECTPDF_API_KEY=${hex(24)}`,
          sample`- selectpdf: updated at revision ${uuid()}`,
          sample`selectpdfApiKey: Deno.env.get("SELECTPDF_API_KEY"),`,
        ],
      },
    },
  ],
});
