import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cloudmersive',
  docs: 'https://api.cloudmersive.com/docs/',
  revoke: 'https://account.cloudmersive.com/keys',
  rules: [
    {
      id: 'cloudmersive-api-key',
      title: 'Cloudmersive API key',
      severity: 'medium',
      keywords: ['cloudmersive'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`CLOUDMERSIVE_API_KEY=${uuid()}`,
          sample`cloudmersive_api_key = "${uuid()}"`,
          sample`axios.get('https://api.cloudmersive.com/virus/scan/file', { headers: { 'Apikey': '${uuid()}' } })`,
        ],
        passes: [
          sample`CLOUDMERSIVE_API_KEY=${hex(24)}`,
          sample`/* Cloudmersive snippet, build ${uuid()} */`,
          sample`CLOUDMERSIVE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
