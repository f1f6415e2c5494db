import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Anthropic',
  docs: 'https://platform.claude.com/docs/en/api/overview',
  revoke: 'https://platform.claude.com/settings/keys',
  rotation: [
    "Delete the key in the console; admin keys on the organization's page.",
    'Look at the usage and the logs of its workspace.',
  ],
  rules: [
    {
      id: 'anthropic-api-key',
      title: 'Anthropic API key',
      severity: 'critical',
      keywords: ['sk-ant-api'],
      pattern: /(?<![0-9A-Za-z_-])sk-ant-api\d{2}-[0-9A-Za-z_-]{80,120}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`ANTHROPIC_API_KEY=sk-ant-api03-${base64url(93)}AA`,
          sample`const anthropic = new Anthropic({ apiKey: "sk-ant-api03-${base64url(93)}AA" });`,
        ],
        passes: [sample`sk-ant-api03-${base62(10)}`, sample`sk-ant-api03-...`],
      },
    },
    {
      id: 'anthropic-admin-key',
      title: 'Anthropic admin key, OAuth token or session key',
      severity: 'critical',
      keywords: ['sk-ant-admin', 'sk-ant-oat', 'sk-ant-ort', 'sk-ant-sid'],
      pattern: /(?<![0-9A-Za-z_-])sk-ant-(?:admin|oat|ort|sid)\d{2}-[0-9A-Za-z_-]{80,140}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`ANTHROPIC_ADMIN_KEY=sk-ant-admin01-${base64url(93)}AA`,
          sample`CLAUDE_CODE_OAUTH_TOKEN: sk-ant-oat01-${base64url(93)}AA`,
        ],
        passes: [
          sample`sk-ant-admin01-${base62(10)}`,
          sample`sk-ant-oat01-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
