import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'HubSpot',
  docs: 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview',
  revoke: 'https://app.hubspot.com/',
  rotation: [
    'Rotate the token under Settings, Integrations, Private Apps, Auth ("Rotate and expire this token now").',
  ],
  rules: [
    {
      id: 'hubspot-private-app-token',
      title: 'HubSpot private app access token',
      severity: 'critical',
      keywords: ['pat-na', 'pat-eu', 'pat-ap'],
      pattern:
        /(?<![0-9A-Za-z_-])pat-(?:na|eu|ap)\d{1,2}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z_-])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`HUBSPOT_ACCESS_TOKEN=pat-na1-${uuid()}`,
          sample`new Client({ accessToken: "pat-eu1-${uuid()}" })`,
        ],
        passes: [sample`pat-na1-${hex(8)}`, sample`${uuid()}`],
      },
    },
    {
      id: 'hubspot-api-key',
      title: 'HubSpot API key, client secret or developer key',
      severity: 'high',
      keywords: ['hubspot', 'hapikey', 'hubapi'],
      value:
        /(?<!(?:na|eu|ap)\d{1,2}-)[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}/,
      within: 50,
      examples: {
        finds: [
          sample`HUBSPOT_API_KEY=${uuid()}`,
          sample`https://api.hubapi.com/contacts/v1/lists?hapikey=${uuid()}`,
        ],
        passes: [sample`HUBSPOT_PORTAL_ID=${digits(7)}`, sample`HUBSPOT_ACCESS_TOKEN=pat-na1-${uuid()}`],
      },
    },
  ],
});
