import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Foursquare',
  docs: 'https://docs.foursquare.com/developer/docs/manage-api-keys',
  revoke: 'https://foursquare.com/developers/home',
  rules: [
    {
      id: 'foursquare-api-key',
      title: 'Foursquare API key',
      severity: 'high',
      keywords: ['fsq3'],
      pattern: /(?<![0-9A-Za-z_+/-])fsq3[0-9A-Za-z+/]{42,44}={0,2}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`FOURSQUARE_API_KEY=fsq3${base64(43)}=`,
          sample`-H 'Authorization: fsq3${base64(43)}='`,
        ],
        passes: [sample`fsq3${base62(9)}`, sample`fsq3_api_key`],
      },
    },
    {
      id: 'foursquare-client-secret',
      title: 'Foursquare client secret',
      severity: 'high',
      keywords: ['foursquare', 'fsq_', '4sq'],
      value: /(?=[A-Z]{0,47}\d)(?=\d{0,47}[A-Z])[0-9A-Z]{48}/,
      examples: {
        finds: [sample`FOURSQUARE_CLIENT_SECRET=${upper36(48)}`, sample`foursquareSecret = '${upper36(48)}'`],
        passes: [sample`FOURSQUARE_VERSION=20240101`, sample`foursquare_secret: ${upper36(9)}`],
      },
    },
  ],
});
