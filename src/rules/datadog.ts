import { defineProvider } from '../detect/rule.ts';
import { base36, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Datadog',
  docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
  revoke: 'https://app.datadoghq.com/organization-settings/api-keys',
  rules: [
    {
      id: 'datadog-api-key',
      title: 'Datadog API key',
      severity: 'high',
      keywords: ['datadog', 'dd_api', 'dd-api', 'ddapi'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [sample`DD_API_KEY=${hex(32)}`, sample`-H "DD-API-KEY: ${hex(32)}"`],
        passes: [
          sample`DATADOG_CLIENT_TOKEN=pub${hex(32)}`,
          sample`datadog-agent image digest key sha256:${hex(64)}`,
        ],
      },
    },
    {
      id: 'datadog-app-key',
      title: 'Datadog application key',
      severity: 'high',
      keywords: ['datadog', 'dd_app', 'dd-app', 'dd_application', 'ddapp'],
      value: /(?!pub)[0-9a-z]{40}/,
      examples: {
        finds: [sample`DD_APP_KEY=${hex(40)}`, sample`datadog_application_key: "${base36(40)}"`],
        passes: [sample`DD_APP_NAME=web`, sample`DD_GIT_COMMIT_SHA=${hex(40)}`],
      },
    },
  ],
});
