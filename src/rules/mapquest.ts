import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MapQuest',
  docs: 'https://developer.mapquest.com/documentation/',
  revoke: 'https://developer.mapquest.com/user/me/apps',
  rules: [
    {
      id: 'mapquest-api-key',
      title: 'MapQuest API key',
      severity: 'medium',
      keywords: ['mapquest', 'map_quest', 'map-quest'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          MAPQUEST_API_KEY: ${base62(32)}`,
          sample`mapquest_api_key = "${base62(32)}"`,
          sample`wget -qO- 'https://www.mapquestapi.com/geocoding/v1/address?location=Berlin&key=${base62(32)}'`,
        ],
        passes: [
          sample`MAPQUEST_API_KEY=${base62(27)}`,
          sample`mapquest_id: ${base62(32)}`,
          sample`MAPQUEST_API_KEY=\${MAPQUEST_API_KEY}`,
        ],
      },
    },
  ],
});
