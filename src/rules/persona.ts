import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Persona',
  docs: 'https://docs.withpersona.com/reference/api-keys',
  revoke: 'https://app.withpersona.com/dashboard/api-keys',
  rules: [
    {
      id: 'persona-api-key',
      title: 'Persona API key',
      severity: 'critical',
      keywords: ['persona_sandbox_', 'persona_production_'],
      pattern:
        /(?<![0-9A-Za-z_-])persona_(?:sandbox|production)_(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z]{30,80})(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`      - PERSONA_API_KEY=persona_production_${uuid()}`,
          sample`persona_api_key = "persona_production_${uuid()}"`,
        ],
        passes: [sample`persona_sandbox_${hex(8)}`, sample`xpersona_production_${uuid()}`],
      },
    },
  ],
});
