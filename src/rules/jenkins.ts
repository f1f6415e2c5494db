import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

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
  ],
});
