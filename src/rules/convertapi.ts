import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ConvertAPI',
  docs: 'https://docs.convertapi.com/docs/authentication',
  revoke: 'https://www.convertapi.com/a/authentication',
  rules: [
    {
      id: 'convertapi-api-secret',
      title: 'ConvertAPI API secret',
      severity: 'medium',
      keywords: ['convertapi', 'convert_api', 'convert-api'],
      value: /(?:secret_)?(?:[0-9A-Za-z]{32}|[0-9A-Za-z]{16})/,
      examples: {
        finds: [
          sample`set CONVERTAPI_API_SECRET=secret_${base62(16)}`,
          sample`const convertapiApiSecret = 'secret_${base62(16)}';`,
          sample`url: https://v2.convertapi.com/user?Secret=secret_${base62(16)}`,
        ],
        passes: [
          sample`CONVERTAPI_API_SECRET=secret_${base62(14)}`,
          sample`x-request-id: secret_${base62(16)}`,
          sample`CONVERTAPI_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
