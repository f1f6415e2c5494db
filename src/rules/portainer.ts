import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Portainer',
  docs: 'https://docs.portainer.io/api/access',
  revoke: 'https://docs.portainer.io/api/access',
  rules: [
    {
      id: 'portainer-access-token',
      title: 'Portainer access token',
      severity: 'critical',
      keywords: ['portainer'],
      value: /ptr_[0-9A-Za-z+/_-]{43}=?/,
      examples: {
        finds: [
          sample`          PORTAINER_ACCESS_TOKEN: ptr_${base64(43)}=`,
          sample`  "portainer-access-token": "ptr_${base64(43)}=",`,
          sample`axios.get('https://portainer.example.com/api/endpoints', { headers: { 'X-API-Key': 'ptr_${base64(43)}=' } })`,
        ],
        passes: [
          sample`PORTAINER_ACCESS_TOKEN=ptr_${base62(12)}`,
          sample`"etag": "ptr_${base64(43)}="`,
          sample`PORTAINER_ACCESS_TOKEN=\${PORTAINER_ACCESS_TOKEN}`,
        ],
      },
    },
  ],
});
