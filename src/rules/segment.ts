import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Segment',
  docs: 'https://segment.com/docs/api/public-api/',
  revoke: 'https://app.segment.com/',
  rules: [
    {
      id: 'segment-public-api-token',
      title: 'Segment Public API token',
      severity: 'critical',
      keywords: ['sgp_'],
      pattern: /(?<![0-9A-Za-z_])sgp_(?=[0-9a-f]{0,40}[g-zA-Z])[0-9A-Za-z]{64}(?![0-9A-Za-z_])/,
      entropy: 3.8,
      examples: {
        finds: [sample`SEGMENT_TOKEN=sgp_${base62(64)}`, sample`Authorization: Bearer sgp_${base62(64)}`],
        passes: [sample`sgp_${base62(9)}`, sample`sgp_${base62(30)}`],
      },
    },
    {
      id: 'segment-write-key',
      title: 'Segment write key or access token',
      severity: 'medium',
      keywords: [
        'segment_write',
        'segmentwrite',
        'segment_api',
        'segment_key',
        'segment_secret',
        'segment_token',
        'segmentapi',
        'segment_access',
        'segmentaccess',
        'segmentkey',
      ],
      vendor: 'name',
      value: /(?=\D{0,42}\d)(?=[^A-Z]{0,42}[A-Z])(?:[0-9A-Za-z_-]{43}\.[0-9A-Za-z_-]{43}|[0-9A-Za-z]{32})/,
      within: 40,
      examples: {
        finds: [
          sample`SEGMENT_WRITE_KEY=${base62(31)}K`,
          sample`segmentAccessToken: '${base62(42)}K.${base62(43)}'`,
        ],
        passes: [
          sample`SEGMENT_WORKSPACE=acme`,
          sample`const segmentKey = getSegmentKeyFromPathAndSomeName7()`,
        ],
      },
    },
  ],
});
