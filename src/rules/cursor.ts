import { defineProvider } from '../detect/rule.ts';
import { base36, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cursor',
  docs: 'https://docs.cursor.com/en/cli/reference/authentication',
  revoke: 'https://cursor.com/dashboard',
  rules: [
    {
      id: 'cursor-api-key',
      title: 'Cursor API key',
      severity: 'high',
      keywords: ['crsr_'],
      pattern: /(?<![0-9A-Za-z_])crsr_[0-9a-f]{64}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`CURSOR_API_KEY=crsr_${hex(64)}`,
          sample`- run: cursor-agent --api-key 'crsr_${hex(64)}'`,
        ],
        passes: [sample`crsr_${hex(40)}`, sample`CURSOR_API_KEY=crsr_...`, sample`my_crsr_${hex(64)}`],
      },
    },
    {
      id: 'cursor-user-api-key',
      title: 'Cursor user or team API key',
      severity: 'high',
      keywords: ['cursor_api', 'cursorapi', 'cursor-api', 'cursor_token', 'cursortoken', 'api.cursor.com'],
      value: /key_[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`CURSOR_API_KEY=key_${hex(64)}`,
          sample`curl https://api.cursor.com/teams/members -H "Authorization: Bearer key_${hex(64)}"`,
          sample`{ "cursorApiKey": "key_${hex(64)}" }`,
        ],
        passes: [
          sample`CURSOR_API_KEY=key_${hex(32)}`,
          sample`nextCursor: key_${base36(20)}`,
          sample`cursor_key: ${hex(64)}`,
        ],
      },
    },
  ],
});
