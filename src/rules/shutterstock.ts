import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Shutterstock',
  docs: 'https://api-reference.shutterstock.com/#authentication',
  revoke: 'https://www.shutterstock.com/account/developers/apps',
  rules: [
    {
      id: 'shutterstock-access-token',
      title: 'Shutterstock OAuth access token',
      severity: 'medium',
      keywords: ['shutterstock'],
      value: /v2\/[0-9A-Za-z_-]{150,700}/,
      examples: {
        finds: [
          sample`SHUTTERSTOCK_ACCESS_TOKEN=v2/${base62(388)}`,
          sample`  "shutterstock-access-token": "v2/${base62(388)}",`,
          sample`axios.get('https://api.shutterstock.com/v2/user', { headers: { 'Authorization': 'Bearer v2/${base62(388)}' } })`,
        ],
        passes: [
          sample`SHUTTERSTOCK_ACCESS_TOKEN=v2/${base62(40)}`,
          sample`const buildHash = 'v2/${base62(388)}';`,
          sample`shutterstock_access_token: "{{ shutterstock_access_token }}"`,
        ],
      },
    },
    {
      id: 'shutterstock-consumer-secret',
      title: 'Shutterstock consumer secret',
      severity: 'medium',
      keywords: ['shutterstock'],
      value: /[0-9A-Za-z]{16}/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`SHUTTERSTOCK_CONSUMER_SECRET=${base62(16)}`,
          sample`shutterstockSecret: '${base62(16)}',`,
          sample`{ "shutterstock_secret": "${base62(16)}" }`,
        ],
        passes: [
          sample`SHUTTERSTOCK_CONSUMER_KEY=${base62(32)}`,
          sample`SHUTTERSTOCK_CONSUMER_SECRET=${base62(10)}`,
          sample`consumerSecret: ${base62(16)}`,
          sample`SHUTTERSTOCK_CONSUMER_SECRET=your-consumer-secret`,
        ],
      },
    },
  ],
});
