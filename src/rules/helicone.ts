import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Helicone',
  docs: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
  revoke: 'https://us.helicone.ai/settings/api-keys',
  rules: [
    {
      id: 'helicone-api-key',
      title: 'Helicone secret API key',
      severity: 'high',
      keywords: ['sk-helicone-'],
      pattern:
        /(?<![0-9A-Za-z_-])sk-helicone-(?:[a-z]{2,5}-){0,2}(?:[0-9a-z]{7}-){3}[0-9a-z]{7}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`HELICONE_API_KEY=sk-helicone-${base36(7)}-${base36(7)}-${base36(7)}-${base36(7)}`,
          sample`baseURL: 'https://gateway.helicone.ai/sk-helicone-eu-${base36(7)}-${base36(7)}-${base36(7)}-${base36(7)}/v1'`,
        ],
        passes: [
          sample`baseURL: 'https://oai.helicone.ai/pk-helicone-${base36(7)}-${base36(7)}-${base36(7)}-${base36(7)}/v1'`,
          sample`HELICONE_API_KEY=sk-helicone-...`,
        ],
      },
    },
  ],
});
