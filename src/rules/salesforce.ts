import { defineProvider } from '../detect/rule.ts';
import { base62, sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'Salesforce',
  docs: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm',
  revoke: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_overview.htm',
  rotation: [
    "Revoke the session under Setup, Session Management; the refresh token under Connected Apps OAuth Usage; rotate the consumer secret in the app's manager.",
  ],
  rules: [
    {
      id: 'salesforce-session-id',
      title: 'Salesforce access token (session id)',
      severity: 'critical',
      keywords: ['!AQ', '!AR', '%21AQ', '%21AR'],
      pattern: /(?<![0-9A-Za-z_])00D[0-9A-Za-z]{12,15}(?:!|%21)A[QR][0-9A-Za-z_.]{80,130}(?![0-9A-Za-z_.])/,
      entropy: 4,
      examples: {
        finds: [
          sample`SF_ACCESS_TOKEN=00D${base62(12)}!AQ${base62(94)}`,
          sample`Authorization: Bearer 00D${base62(15)}!AR${base62(30)}_${base62(60)}`,
        ],
        passes: [sample`00D${base62(12)}`, sample`00D${base62(12)}!AQ${base62(12)}`],
      },
    },
    {
      id: 'salesforce-refresh-token',
      title: 'Salesforce refresh token',
      severity: 'critical',
      keywords: ['5Aep861'],
      pattern: /(?<![0-9A-Za-z_.])5Aep861[0-9A-Za-z._]{60,90}(?![0-9A-Za-z_.])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`SF_REFRESH_TOKEN=5Aep861${base62(80)}`,
          sample`force://PlatformCLI::5Aep861${base62(39)}.${base62(37)}@acme.my.salesforce.com`,
        ],
        passes: [sample`5Aep861${base62(9)}`, sample`5Aep861...`],
      },
    },
    {
      id: 'salesforce-consumer-secret',
      title: 'Salesforce consumer secret',
      severity: 'high',
      keywords: ['salesforce', 'sfdc', 'sf_client', 'sf_consumer'],
      value: /(?=\d{0,63}[A-F])[0-9A-F]{64}/,
      within: 50,
      examples: {
        finds: [
          sample`SALESFORCE_CLIENT_SECRET=${upperHex(64)}`,
          sample`sfdcConsumerSecret: '${upperHex(64)}'`,
        ],
        passes: [sample`SALESFORCE_API_VERSION=58.0`, sample`SALESFORCE_CLIENT_ID=3MVG9${base62(80)}`],
      },
    },
  ],
});
