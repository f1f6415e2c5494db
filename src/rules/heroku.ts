import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Heroku',
  docs: 'https://devcenter.heroku.com/articles/authentication',
  revoke: 'heroku authorizations:revoke ID',
  rules: [
    {
      id: 'heroku-api-token',
      title: 'Heroku API token',
      severity: 'critical',
      keywords: ['HRKU-'],
      pattern:
        /(?<![0-9A-Za-z_])HRKU-(?:AA[0-9A-Za-z_-]{58}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [sample`HEROKU_API_KEY=HRKU-AA${base64url(57)}k`, sample`HEROKU_API_KEY: HRKU-${uuid()}`],
        passes: [sample`HRKU-${base62(9)}`, sample`HRKU-xxxxxxxx`],
      },
    },
    {
      id: 'heroku-api-key',
      title: 'Heroku API key',
      severity: 'critical',
      keywords: ['heroku'],
      value:
        /(?<!HRKU-)(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12})/,
      within: 50,
      examples: {
        finds: [
          sample`HEROKU_API_KEY=${uuid()}`,
          sample`machine api.heroku.com\n  login me@example.com\n  password ${uuid()}`,
        ],
        passes: [sample`HEROKU_APP_NAME=acme`, sample`heroku_key: ${hex(9)}`],
      },
    },
  ],
});
