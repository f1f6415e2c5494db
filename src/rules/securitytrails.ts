import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SecurityTrails',
  docs: 'https://docs.securitytrails.com/docs/authentication',
  revoke: 'https://securitytrails.com/app/account/credentials',
  rules: [
    {
      id: 'securitytrails-api-key',
      title: 'SecurityTrails API key',
      severity: 'medium',
      keywords: ['securitytrails', 'security_trails', 'security-trails'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          SECURITYTRAILS_API_KEY: ${base62(32)}`,
          sample`securitytrails_api_key: '${base62(32)}'`,
          sample`fetch('https://api.securitytrails.com/v1/ping?apikey=${base62(32)}')`,
        ],
        passes: [
          sample`SECURITYTRAILS_API_KEY=${base62(27)}`,
          sample`- securitytrails: updated at revision ${base62(32)}`,
          sample`SECURITYTRAILS_API_KEY=<your SecurityTrails API key>`,
        ],
      },
    },
  ],
});
