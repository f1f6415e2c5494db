import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mattermost',
  docs: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
  revoke: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
  rules: [
    {
      id: 'mattermost-access-token',
      title: 'Mattermost access token',
      severity: 'high',
      keywords: ['mattermost'],
      value: /(?=\D{0,25}\d)(?=[^a-z]{0,25}[a-z])[0-9a-z]{26}/,
      examples: {
        finds: [sample`MATTERMOST_TOKEN=${base36(26)}`, sample`mattermost: { accessToken: '${base36(26)}' }`],
        passes: [sample`MATTERMOST_TEAM=acme`, sample`mattermost_token: ${base36(9)}`],
      },
    },
    {
      id: 'mattermost-webhook-url',
      title: 'Mattermost incoming webhook URL',
      severity: 'high',
      keywords: ['mattermost'],
      value: /hooks\/[0-9a-z]{26}/,
      examples: {
        finds: [
          sample`MATTERMOST_WEBHOOK_KEY=https://chat.example.com/hooks/${base36(26)}`,
          sample`mattermost_auth_url: "https://mattermost.example.com/hooks/${base36(26)}"`,
        ],
        passes: [
          sample`https://mattermost.example.com/hooks/key`,
          sample`mattermost token hooks/${base36(9)}`,
        ],
      },
    },
  ],
});
