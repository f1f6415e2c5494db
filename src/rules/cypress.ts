import { defineProvider } from '../detect/rule.ts';
import { base36, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cypress Cloud',
  docs: 'https://docs.cypress.io/cloud/account-management/projects#Record-key',
  revoke: 'https://cloud.cypress.io/',
  rules: [
    {
      id: 'cypress-command-key',
      title: 'Cypress Cloud record key on a command line',
      severity: 'medium',
      keywords: ['cypress run'],
      pattern:
        /cypress run[^\n]{0,80}?--key[ =]["']?(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
      entropy: 2.5,
      examples: {
        finds: [
          sample`npx cypress run --record --key ${uuid()}`,
          sample`"e2e": "cypress run --browser chrome --record --key=${uuid()}"`,
        ],
        passes: [
          sample`cypress run --record --key $CYPRESS_RECORD_KEY`,
          sample`cypress run --record --ci-build-id ${uuid()}`,
        ],
      },
    },
    {
      id: 'cypress-record-key',
      title: 'Cypress Cloud record key',
      severity: 'medium',
      keywords: ['cypress_record_key', 'cypress_record', 'cypressrecordkey', 'cypress-record-key'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [sample`CYPRESS_RECORD_KEY=${uuid()}`, sample`cypressRecordKey: '${uuid()}'`],
        passes: [sample`CYPRESS_PROJECT_ID=${base36(6)}`, sample`CYPRESS_RECORD_KEY=\${CYPRESS_RECORD_KEY}`],
      },
    },
  ],
});
