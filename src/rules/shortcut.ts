import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Shortcut',
  docs: 'https://developer.shortcut.com/api/rest/v3#Authentication',
  revoke: 'https://app.shortcut.com/settings/account/api-tokens',
  rules: [
    {
      id: 'shortcut-api-token',
      title: 'Shortcut API token',
      severity: 'high',
      keywords: [
        'shortcut_api',
        'shortcutapi',
        'shortcut-api',
        'shortcut_token',
        'shortcuttoken',
        'shortcut_secret',
        'shortcutsecret',
        'clubhouse',
      ],
      vendor: 'name',
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`SHORTCUT_API_TOKEN=${uuid()}`,
          sample`const shortcutApiToken = '${uuid()}';`,
          sample`CLUBHOUSE_API_TOKEN: "${uuid()}"`,
        ],
        passes: [
          sample`SHORTCUT_STORY_ID=${uuid()}`,
          sample`keyboard shortcut key for ${uuid()}`,
          sample`SHORTCUT_API_TOKEN=${hex(24)}`,
          sample`SHORTCUT_API_TOKEN=your-shortcut-api-token`,
        ],
      },
    },
  ],
});
