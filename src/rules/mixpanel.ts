import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mixpanel',
  docs: 'https://developer.mixpanel.com/reference/project-secret',
  revoke: 'https://mixpanel.com/settings/project',
  rules: [
    {
      id: 'mixpanel-api-secret',
      title: 'Mixpanel API secret',
      severity: 'high',
      keywords: [
        'mixpanel_secret',
        'mixpanel_api_secret',
        'mixpanelsecret',
        'mixpanelapisecret',
        'mixpanel_project_secret',
        'mixpanel_service',
      ],
      value: /[0-9a-f]{32}|[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`      - MIXPANEL_API_SECRET=${hex(32)}`,
          sample`window.config = { mixpanelApiSecret: '${hex(32)}' };`,
        ],
        passes: [
          sample`MIXPANEL_TOKEN=${hex(32)}`,
          sample`mixpanel.init('${hex(32)}')`,
          sample`MIXPANEL_API_SECRET=${hex(12)}`,
        ],
      },
    },
  ],
});
