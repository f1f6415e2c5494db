import { defineProvider } from '../detect/rule.ts';
import { base64, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Imagga',
  docs: 'https://docs.imagga.com/#authentication',
  revoke: 'https://imagga.com/profile/dashboard',
  rules: [
    {
      id: 'imagga-api-secret',
      title: 'Imagga API secret',
      severity: 'medium',
      keywords: ['imagga'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`IMAGGA_API_SECRET=${hex(32)}`,
          sample`const imagga = { apiKey: env.IMAGGA_KEY, apiSecret: '${hex(32)}' };`,
        ],
        passes: [
          sample`IMAGGA_API_KEY=acc_${hex(15)}`,
          sample`IMAGGA_API_SECRET=${hex(24)}`,
          sample`apiSecret: ${hex(32)}`,
          sample`IMAGGA_API_SECRET=your-imagga-api-secret`,
        ],
      },
    },
    {
      id: 'imagga-authorization',
      title: 'Imagga basic authorization',
      severity: 'medium',
      keywords: ['imagga'],
      value: /[0-9A-Za-z+/]{68,72}={0,2}/,
      examples: {
        finds: [
          sample`IMAGGA_AUTH=YWNjX${base64(63)}A==`,
          sample`curl https://api.imagga.com/v2/tags -H "Authorization: Basic YWNjX${base64(63)}A=="`,
        ],
        passes: [
          sample`IMAGGA_AUTH=YWNjX${base64(30)}A==`,
          sample`Authorization: Basic YWNjX${base64(63)}A==`,
          sample`IMAGGA_AUTH=your-imagga-authorization`,
        ],
      },
    },
  ],
});
