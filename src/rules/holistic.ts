import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Holistics',
  docs: 'https://docs.holistics.io/docs/api',
  revoke: 'https://secure.holistics.io/users/me',
  rules: [
    {
      id: 'holistic-api-key',
      title: 'Holistics API key',
      severity: 'high',
      keywords: [
        'holistics',
        'holistic_',
        'holistic-',
        'holisticapi',
        'holistickey',
        'holistictoken',
        'holisticsecret',
      ],
      vendor: 'name',
      value: /(?:[0-9A-Za-z+/_-]{43}=|[0-9A-Za-z]{44})/,
      examples: {
        finds: [sample`HOLISTICS_API_KEY=${base64(43)}=`, sample`{ "holisticsApiKey": "${base64(43)}=" }`],
        passes: [
          sample`HOLISTICS_API_KEY=${base62(30)}`,
          sample`holistic view of key ${base64(43)}=`,
          sample`HOLISTICS_API_KEY=your-holistics-api-key`,
        ],
      },
    },
  ],
});
