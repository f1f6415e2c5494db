import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, oneOf, sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'Atlassian',
  docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  revoke: 'https://id.atlassian.com/manage-profile/security/api-tokens',
  rules: [
    {
      id: 'atlassian-api-token',
      title: 'Atlassian API token',
      severity: 'critical',
      keywords: ['ATATT3', 'ATCTT3', 'ATOAT', 'ATATB'],
      pattern: /(?<![0-9A-Za-z_])(?:ATATT3|ATCTT3|ATOAT)[0-9A-Za-z_=-]{50,310}(?![0-9A-Za-z_=-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`JIRA_API_TOKEN=ATATT3xFfGF0${base64url(174)}=${upperHex(8)}`,
          sample`curl -u me@example.com:ATATT3xFfGF0${base64url(175)}=${upperHex(8)} https://acme.atlassian.net/rest/api/3/myself`,
        ],
        passes: [sample`ATATT3${base62(12)}`, sample`ATATT3xFfGF0...`],
      },
    },
    {
      id: 'atlassian-old-token',
      title: 'Atlassian API token (before 2022) or OAuth secret',
      severity: 'high',
      keywords: ['atlassian', 'jira', 'confluence'],
      value:
        /(?=\D{0,63}\d)(?=[^g-zA-Z]{0,63}[g-zA-Z])[0-9A-Za-z_-]{64}|(?=\D{0,23}\d)(?=[^g-zA-Z]{0,23}[g-zA-Z])[0-9A-Za-z]{24}/,
      examples: {
        finds: [
          sample`JIRA_API_TOKEN=${base62(23)}K`,
          sample`"atlassian": { "clientSecret": "${base62(62)}7Q" }`,
        ],
        passes: [sample`JIRA_PROJECT_KEY=ACME`, sample`confluence.accessSpaceByKeyAndName(jiraToken)`],
      },
    },
    {
      id: 'atlassian-personal-token',
      title: 'Jira or Confluence Data Center personal access token',
      severity: 'high',
      keywords: ['jira', 'confluence', 'bamboo'],
      value: /(?=\D{0,43}\d)(?=[^g-zA-Z]{0,43}[g-zA-Z])[MNO][DTjz][0-9A-Za-z+/]{42}/,
      examples: {
        finds: [
          sample`JIRA_PAT=${oneOf('M', 'N')}j${base62(41)}K`,
          sample`confluence_token: 'NT${base62(41)}Z'`,
        ],
        passes: [
          sample`JIRA_TOKEN=${base62(9)}`,
          sample`jira_key: MDNxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
