import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Onfido',
  docs: 'https://documentation.onfido.com/#authentication',
  revoke: 'https://dashboard.onfido.com/api/tokens',
  rules: [
    {
      id: 'onfido-api-token',
      title: 'Onfido API token',
      severity: 'critical',
      keywords: ['api_live', 'api_sandbox'],
      pattern:
        /(?<![0-9A-Za-z_-])api_(?:live|sandbox)(?:_[a-z]{2})?\.[0-9A-Za-z_-]{11}\.[0-9A-Za-z_-]{32}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`      - ONFIDO_API_TOKEN=api_live.${base64url(10)}8.${base64url(31)}k`,
          sample`{ "onfidoApiToken": "api_live.${base64url(10)}8.${base64url(31)}k" }`,
        ],
        passes: [sample`api_live.${base62(11)}`, sample`xapi_live.${base64url(10)}8.${base64url(31)}k`],
      },
    },
  ],
});
