import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Twist',
  docs: 'https://developer.twist.com/v3/#authentication',
  revoke: 'https://twist.com/app_console',
  rules: [
    {
      id: 'twist-api-token',
      title: 'Twist API token',
      severity: 'medium',
      keywords: [
        'twist_api',
        'twist_token',
        'twistapi',
        'twisttoken',
        'twist.com',
        'twist_access',
        'twist_oauth',
      ],
      value: /(?:oauth2:)?[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`ENV TWIST_API_TOKEN=oauth2:${hex(40)}`,
          sample`twist_api_token = "oauth2:${hex(40)}"`,
          sample`axios.get('https://api.twist.com/api/v3/users/get_session_user', { headers: { 'Authorization': 'Bearer oauth2:${hex(40)}' } })`,
        ],
        passes: [
          sample`TWIST_API_TOKEN=oauth2:${hex(12)}`,
          sample`checksum = "oauth2:${hex(40)}"`,
          sample`TWIST_API_TOKEN=your-twist-api-token`,
        ],
      },
    },
  ],
});
