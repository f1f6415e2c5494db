import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Close',
  docs: 'https://developer.close.com/topics/authentication-api-keys/',
  revoke: 'https://app.close.com/settings/developer/api-keys/',
  rules: [
    {
      id: 'close-api-key',
      title: 'Close API key',
      severity: 'high',
      keywords: [
        'close_api',
        'closeapi',
        'close.com',
        'closeio',
        'close_io',
        'close.io',
        'closecrm',
        'close_key',
      ],
      value: /api_[0-9A-Za-z]{18,25}\.[0-9A-Za-z]{18,25}/,
      examples: {
        finds: [
          sample`CLOSE_API_KEY=api_${base62(22)}.${base62(22)}`,
          sample`curl https://api.close.com/api/v1/me/ -u api_${base62(22)}.${base62(22)}:`,
          sample`closeio_key: "api_${base62(22)}.${base62(22)}"`,
        ],
        passes: [
          sample`CLOSE_API_KEY=api_${base62(22)}`,
          sample`const buildHash = 'api_${base62(22)}.${base62(22)}';`,
          sample`CLOSE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
