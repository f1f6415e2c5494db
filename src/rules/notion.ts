import { defineProvider } from '../detect/rule.ts';
import { base62, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Notion',
  docs: 'https://developers.notion.com/docs/authorization',
  revoke: 'https://www.notion.so/profile/integrations',
  rules: [
    {
      id: 'notion-token',
      title: 'Notion integration token',
      severity: 'critical',
      keywords: ['ntn_'],
      pattern: /(?<![0-9A-Za-z_])ntn_\d{11}[0-9A-Za-z]{35}(?![0-9A-Za-z_])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`NOTION_TOKEN=ntn_${digits(11)}${base62(35)}`,
          sample`new Client({ auth: 'ntn_${digits(11)}${base62(35)}' })`,
        ],
        passes: [sample`ntn_${digits(11)}`, sample`ntn_${base62(10)}`],
      },
    },
    {
      id: 'notion-old-token',
      title: 'Notion integration token or OAuth client secret (before 2024)',
      severity: 'critical',
      keywords: ['secret_'],
      pattern: /(?<![0-9A-Za-z_])secret_(?=[A-Za-z]{0,42}\d)[0-9A-Za-z]{43}(?![0-9A-Za-z_])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`NOTION_KEY=secret_${base62(43)}`,
          sample`const notion = new Client({ auth: "secret_${base62(43)}" });`,
        ],
        passes: [sample`secret_${base62(12)}`, sample`secret_access_key_of_the_aws_account_that_we_use`],
      },
    },
  ],
});
