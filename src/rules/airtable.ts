import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Airtable',
  docs: 'https://airtable.com/developers/web/guides/personal-access-tokens',
  revoke: 'https://airtable.com/create/tokens',
  rules: [
    {
      id: 'airtable-personal-access-token',
      title: 'Airtable personal access token',
      severity: 'critical',
      keywords: ['airtable'],
      value: /pat[0-9A-Za-z]{14}\.[0-9a-f]{64}/,
      within: 120,
      examples: {
        finds: [
          sample`AIRTABLE_TOKEN=pat${base62(14)}.${hex(64)}`,
          sample`new Airtable({ apiKey: 'pat${base62(14)}.${hex(64)}' })`,
        ],
        passes: [sample`AIRTABLE_BASE_ID=app${base62(14)}`, sample`airtable_token: pat${base62(14)}`],
      },
    },
    {
      id: 'airtable-api-key',
      title: 'Airtable API key (before 2024)',
      severity: 'high',
      keywords: ['airtable'],
      value: /key[0-9A-Za-z]{14}/,
      examples: {
        finds: [
          sample`AIRTABLE_API_KEY=key${base62(14)}`,
          sample`Airtable.configure({ apiKey: "key${base62(14)}" })`,
        ],
        passes: [sample`AIRTABLE_BASE=app${base62(14)}`, sample`airtable_key_id = tbl${base62(14)}`],
      },
    },
  ],
});
