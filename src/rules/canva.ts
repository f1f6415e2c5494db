import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Canva',
  docs: 'https://www.canva.dev/docs/connect/authentication/',
  revoke: 'https://www.canva.com/developers/integrations',
  rules: [
    {
      id: 'canva-client-secret',
      title: 'Canva Connect client secret',
      severity: 'high',
      keywords: ['cnvca'],
      pattern: /(?<![0-9A-Za-z_-])cnvca[0-9A-Za-z_-]{50,60}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`export CANVA_CLIENT_SECRET="cnvca${base64url(50)}k"`,
          sample`canvaClientSecret: 'cnvca${base64url(50)}k',`,
        ],
        passes: [sample`cnvca${base62(12)}`, sample`xcnvca${base64url(50)}k`],
      },
    },
  ],
});
