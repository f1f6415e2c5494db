import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Semaphore',
  docs: 'https://docs.semaphoreci.com/reference/api',
  revoke: 'https://me.semaphoreci.com/account',
  rules: [
    {
      id: 'semaphore-api-token',
      title: 'Semaphore API token',
      severity: 'high',
      keywords: [
        'semaphore_api',
        'semaphoreapi',
        'semaphore_token',
        'semaphore_key',
        'semaphoreci',
        'semaphore_auth',
        'semaphore-api',
        'semaphore.co',
      ],
      value: /[0-9a-z]{32}|(?=[^0-9]{0,19}[0-9])[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`          SEMAPHORE_API_TOKEN: ${base62(20)}`,
          sample`  "semaphore-api-token": "${base62(20)}",`,
          sample`curl https://acme.semaphoreci.com/api/v1alpha/projects -H "Authorization: Token ${base62(20)}"`,
        ],
        passes: [
          sample`SEMAPHORE_API_TOKEN=${base62(15)}`,
          sample`x-request-id: ${base62(20)}`,
          sample`SEMAPHORE_API_TOKEN=your-semaphore-api-token`,
        ],
      },
    },
  ],
});
