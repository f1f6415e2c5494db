import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zulip',
  docs: 'https://zulip.com/api/api-keys',
  revoke: 'https://zulip.com/help/manage-your-account-settings',
  rules: [
    {
      id: 'zulipchat-api-key',
      title: 'Zulip API key',
      severity: 'high',
      keywords: ['zulip', 'zulipchat'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ZULIP_API_KEY=${base62(32)}`,
          sample`[api]\nsite=https://acme.zulipchat.com\nkey=${base62(32)}`,
          sample`zulip({ username: 'bot@acme.example', apiKey: '${base62(32)}' })`,
        ],
        passes: [
          sample`ZULIP_API_KEY=${base62(27)}`,
          sample`import logo from './zulip.png?v=${base62(32)}'`,
          sample`zulipApiKey: Deno.env.get("ZULIP_API_KEY"),`,
        ],
      },
    },
  ],
});
