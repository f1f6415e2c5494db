import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Harvest',
  docs: 'https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/',
  revoke: 'https://id.getharvest.com/developers',
  rules: [
    {
      id: 'harvest-access-token',
      title: 'Harvest access token',
      severity: 'high',
      keywords: ['harvest'],
      value: /[0-9]{4,9}\.pt\.[0-9A-Za-z_-]{80,90}/,
      examples: {
        finds: [
          sample`ENV HARVEST_ACCESS_TOKEN=${digits(7)}.pt.${base64url(85)}k`,
          sample`const harvestAccessToken = '${digits(7)}.pt.${base64url(85)}k';`,
          sample`curl https://api.harvestapp.com/v2/users/me -H "Authorization: Bearer ${digits(7)}.pt.${base64url(85)}k"`,
        ],
        passes: [
          sample`HARVEST_ACCESS_TOKEN=${digits(7)}.pt.${base62(12)}`,
          sample`"etag": "${digits(7)}.pt.${base64url(85)}k"`,
          sample`HARVEST_ACCESS_TOKEN=<your Harvest access token>`,
        ],
      },
    },
  ],
});
