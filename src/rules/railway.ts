import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Railway',
  docs: 'https://docs.railway.com/guides/public-api',
  revoke: 'https://railway.com/account/tokens',
  rules: [
    {
      id: 'railway-token',
      title: 'Railway token',
      severity: 'critical',
      keywords: [
        'railway_token',
        'railwaytoken',
        'railway_api',
        'railwayapi',
        'railway.app',
        'railway-token',
      ],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`set RAILWAY_TOKEN=${uuid()}`,
          sample`railway_token: '${uuid()}'`,
          sample`curl https://backboard.railway.app/graphql/v2 -H "Project-Access-Token: ${uuid()}"`,
        ],
        passes: [
          sample`RAILWAY_TOKEN=${hex(24)}`,
          sample`x-request-id: ${uuid()}`,
          sample`RAILWAY_TOKEN=\${RAILWAY_TOKEN}`,
        ],
      },
    },
  ],
});
