import { defineProvider } from '../detect/rule.ts';
import { base62, base64Of, base64url, sample, uuid } from '../detect/sample.ts';

/** What a token says of itself: whose it is, which it is, and where. */
const CLAIMS = base64Of(sample`{"u": "${uuid()}", "id": "${uuid()}", "host": "eu_west1"}`);

export default defineProvider({
  name: 'Tinybird',
  docs: 'https://www.tinybird.co/docs/forward/core-concepts/tokens',
  revoke: 'https://www.tinybird.co/docs/forward/core-concepts/static-tokens',
  rules: [
    {
      id: 'tinybird-token',
      title: 'Tinybird static token',
      severity: 'high',
      keywords: ['p.eyJ1Ijo'],
      pattern: /(?<![\w.-])p\.eyJ1Ijo[\w-]{60,200}\.[\w-]{43}(?![\w-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`TINYBIRD_TOKEN=p.${CLAIMS}.${base64url(43)}`,
          sample`headers: { Authorization: 'Bearer p.${CLAIMS}.${base64url(43)}' }`,
        ],
        passes: [
          sample`TINYBIRD_TOKEN=p.eyJ1Ijog...`,
          sample`p.eyJ1Ijog${base62(12)}`,
          sample`<script defer src="https://unpkg.com/@tinybirdco/flock.js" data-token="p.${CLAIMS}.${base64url(43)}"></script>`,
        ],
      },
    },
  ],
});
