import { defineProvider } from '../detect/rule.ts';
import { base36, digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Stitch',
  docs: 'https://www.stitchdata.com/docs/developers/stitch-connect/guides/authentication',
  revoke: 'https://app.stitchdata.com/account',
  rules: [
    {
      id: 'stitchdata-api-token',
      title: 'Stitch API token',
      severity: 'high',
      keywords: [
        'stitchdata',
        'stitch_data',
        'stitch-data',
        'stitch_api',
        'stitch-api',
        'stitchapi',
        'stitch_token',
        'stitchtoken',
      ],
      value: /(?:[0-9a-f]{64}|[0-9a-z_]{35}|[0-9a-f]{32})/,
      examples: {
        finds: [
          sample`STITCH_API_TOKEN=${hex(64)}`,
          sample`stitchApiToken: '${base36(35)}',`,
          sample`curl https://api.stitchdata.com/v4/sources -H "Authorization: Bearer ${hex(64)}"`,
        ],
        passes: [
          sample`STITCH_API_TOKEN=${hex(20)}`,
          sample`stitching pattern token ${hex(64)}`,
          sample`STITCH_CLIENT_ID=${digits(6)}`,
          sample`STITCH_API_TOKEN=your-stitch-api-token`,
        ],
      },
    },
  ],
});
