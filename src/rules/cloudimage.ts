import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cloudimage',
  docs: 'https://docs.cloudimage.io/',
  revoke: 'https://www.cloudimage.io/en/home/',
  rules: [
    {
      id: 'cloudimage-api-key',
      title: 'Cloudimage API key',
      severity: 'medium',
      keywords: ['cloudimage', 'cloud_image'],
      value: /[0-9a-z_]{30}/,
      examples: {
        finds: [
          sample`CLOUDIMAGE_API_KEY=${hex(30)}`,
          sample`CLOUDIMAGE_API_KEY = "${hex(30)}"`,
          sample`axios.get('https://api.cloudimage.com/invalidate', { headers: { 'X-Client-key': '${hex(30)}' } })`,
        ],
        passes: [
          sample`CLOUDIMAGE_API_KEY=${hex(25)}`,
          sample`- cloudimage: updated at revision ${hex(30)}`,
          sample`CLOUDIMAGE_API_KEY=<your Cloudimage API key>`,
        ],
      },
    },
  ],
});
