import { defineProvider } from '../detect/rule.ts';
import { base64, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Jenkins',
  docs: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
  revoke: 'https://www.jenkins.io/doc/book/using/using-credentials/',
  rules: [
    {
      id: 'jenkins-api-token',
      title: 'Jenkins API token',
      severity: 'critical',
      keywords: ['jenkins'],
      value: /11[0-9a-f]{32}|[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`JENKINS_API_TOKEN=11${hex(32)}`,
          sample`curl https://jenkins.example.com/job/x/build -u admin:11${hex(32)}`,
        ],
        passes: [
          sample`JENKINS_API_TOKEN=11${hex(12)}`,
          sample`x-request-id: 11${hex(32)}`,
          sample`jenkinsApiToken: Deno.env.get("JENKINS_API_TOKEN"),`,
        ],
      },
    },
    {
      id: 'jenkins-encrypted-secret',
      title: 'Secret that Jenkins encrypted, which the master key beside it opens',
      severity: 'low',
      // https://www.jenkins.io/doc/developer/security/secrets/
      keywords: ['{AQAAABAAAA'],
      pattern: /\{(?<secret>AQAAABAAAA[0-9A-Za-z+/]{20,4000}={0,2})\}/,
      examples: {
        finds: [
          sample`<password>{AQAAABAAAAAQ${base64(43)}=}</password>`,
          sample`<secret>{AQAAABAAAAAg${base64(62)}==}</secret>`,
        ],
        passes: [sample`<password>{AQAAABAAAA}</password>`, sample`<secret>{${base64(43)}=}</secret>`],
      },
    },
  ],
});
