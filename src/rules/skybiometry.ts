import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SkyBiometry',
  docs: 'https://skybiometry.com/documentation/',
  revoke: 'https://skybiometry.com/account/',
  rules: [
    {
      id: 'skybiometry-api-secret',
      title: 'SkyBiometry API secret',
      severity: 'medium',
      keywords: ['skybiometry'],
      value: /[0-9a-z]{26}|[0-9a-z]{25}/,
      examples: {
        finds: [
          sample`      - SKYBIOMETRY_API_SECRET=${base36(25)}`,
          sample`{ "skybiometryApiSecret": "${base36(25)}" }`,
          sample`curl "https://api.skybiometry.com/fc/account/limits.json?api_secret=${base36(25)}"`,
        ],
        passes: [
          sample`SKYBIOMETRY_API_SECRET=${base36(20)}`,
          sample`skybiometry_id: ${base36(25)}`,
          sample`SKYBIOMETRY_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
