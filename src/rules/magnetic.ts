import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Magnetic',
  docs: 'https://www.magnetichq.com/',
  revoke: 'https://app.magnetichq.com/',
  rules: [
    {
      id: 'magnetic-api-key',
      title: 'Magnetic API key',
      severity: 'medium',
      keywords: [
        'magnetic_api',
        'magneticapi',
        'magnetic_token',
        'magnetictoken',
        'magnetic_key',
        'magnetickey',
        'magnetic_secret',
        'magneticsecret',
        'magnetic-api',
        'magnetichq',
      ],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`          MAGNETIC_API_KEY: ${uuid()}`,
          sample`magneticApiKey: '${uuid()}',`,
          sample`fetch('https://app.magnetichq.com/Magnetic/rest/coreAPI/users?token=${uuid()}')`,
        ],
        passes: [
          sample`MAGNETIC_API_KEY=${hex(24)}`,
          sample`"etag": "${uuid()}"`,
          sample`magnetic_api_key: "{{ magnetic_api_key }}"`,
        ],
      },
    },
  ],
});
