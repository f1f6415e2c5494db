import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Yelp',
  docs: 'https://docs.developer.yelp.com/docs/fusion-authentication',
  revoke: 'https://www.yelp.com/developers/v3/manage_app',
  rules: [
    {
      id: 'yelp-api-key',
      title: 'Yelp Fusion API key',
      severity: 'medium',
      keywords: ['yelp'],
      value: /[0-9A-Za-z_.-]{127}[0-9A-Za-z_.=-]/,
      examples: {
        finds: [
          sample`          YELP_API_KEY: ${base64url(128)}`,
          sample`let yelpApiKey: string = "${base64url(128)}"`,
          sample`axios.get('https://api.yelp.com/v3/businesses/search', { headers: { 'Authorization': 'Bearer ${base64url(128)}' } })`,
        ],
        passes: [
          sample`YELP_API_KEY=${base64url(64)}`,
          sample`yelpRevision = '${base64url(128)}'`,
          sample`YELP_API_KEY=\${YELP_API_KEY}`,
        ],
      },
    },
  ],
});
