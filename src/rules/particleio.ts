import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Particle',
  docs: 'https://docs.particle.io/reference/cloud-apis/access-tokens/',
  revoke: 'https://console.particle.io/',
  rules: [
    {
      id: 'particleio-access-token',
      title: 'Particle access token',
      severity: 'high',
      keywords: [
        'particle_api',
        'particleapi',
        'particle_token',
        'particletoken',
        'particle-api',
        'particle.io',
        'particleio',
        'particle_access',
        'particleaccess',
      ],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`ENV PARTICLE_ACCESS_TOKEN=${hex(40)}`,
          sample`const particleAccessToken = '${hex(40)}';`,
          sample`curl "https://api.particle.io/v1/devices?access_token=${hex(40)}"`,
        ],
        passes: [
          sample`PARTICLE_ACCESS_TOKEN=${hex(35)}`,
          sample`const buildHash = '${hex(40)}';`,
          sample`PARTICLE_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
