import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, digits, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Figma',
  docs: 'https://developers.figma.com/docs/rest-api/authentication/',
  revoke: 'https://www.figma.com/settings',
  rules: [
    {
      id: 'figma-access-token',
      title: 'Figma personal access token',
      severity: 'critical',
      keywords: ['figd_', 'figp_', 'figu_', 'figo_'],
      pattern: /(?<![0-9A-Za-z_])fig[dpuo]_[0-9A-Za-z_-]{38,48}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [sample`FIGMA_TOKEN=figd_${base64url(39)}k`, sample`-H 'X-FIGMA-TOKEN: figd_${base62(40)}'`],
        passes: [sample`figd_${base62(9)}`, sample`figd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'figma-old-token',
      title: 'Figma token (older form)',
      severity: 'high',
      keywords: ['figma'],
      value: /\d{5,7}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`FIGMA_TOKEN=${digits(6)}-${uuid()}`,
          sample`figmaAccessToken: '${digits(5)}-${uuid()}'`,
        ],
        passes: [sample`FIGMA_FILE_KEY=${base62(22)}`, sample`figma_token: ${digits(6)}`],
      },
    },
  ],
});
