import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Stability AI',
  docs: 'https://platform.stability.ai/docs/getting-started/authentication',
  revoke: 'https://platform.stability.ai/account/keys',
  rules: [
    {
      id: 'stability-api-key',
      title: 'Stability AI API key',
      severity: 'high',
      keywords: [
        'stabilityai',
        'stability_ai',
        'stability-ai',
        'stability.ai',
        'stability_',
        'stability-',
        'stabilityapi',
        'stabilitykey',
        'stabilitytoken',
        'stabilitysecret',
      ],
      value: /sk-[0-9A-Za-z]{48}/,
      examples: {
        finds: [
          sample`STABILITY_API_KEY=sk-${base62(48)}`,
          sample`  "stability-api-key": "sk-${base62(48)}",`,
          sample`axios.get('https://api.stability.ai/v1/user/account', { headers: { 'Authorization': 'Bearer sk-${base62(48)}' } })`,
        ],
        passes: [
          sample`STABILITY_API_KEY=sk-${base62(24)}`,
          sample`{ "requestId": "sk-${base62(48)}" }`,
          sample`STABILITY_API_KEY=<your Stability AI API key>`,
        ],
      },
    },
  ],
});
