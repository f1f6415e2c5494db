import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mapbox',
  docs: 'https://docs.mapbox.com/accounts/guides/tokens/',
  revoke: 'https://console.mapbox.com/account/access-tokens/',
  rules: [
    {
      id: 'mapbox-secret-token',
      title: 'Mapbox secret or temporary token',
      severity: 'critical',
      keywords: ['sk.eyJ', 'tk.eyJ'],
      pattern: /(?<![0-9A-Za-z_.-])[st]k\.eyJ[0-9A-Za-z_-]{40,300}\.[0-9A-Za-z_-]{22}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`MAPBOX_SECRET_TOKEN=sk.eyJ1Ijoi${base62(70)}.${base64url(21)}k`,
          sample`mapboxgl.accessToken = 'sk.eyJ1Ijoi${base62(80)}.${base62(22)}';`,
        ],
        passes: [sample`pk.eyJ1Ijoi${base62(70)}.${base62(22)}`, sample`sk.eyJ1Ijoi...`],
      },
    },
  ],
});
