import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Devin',
  docs: 'https://docs.devin.ai/api-reference/overview',
  revoke: 'https://app.devin.ai/settings/api-keys',
  rules: [
    {
      id: 'devin-api-key',
      title: 'Devin API key',
      severity: 'high',
      keywords: ['devin'],
      value: /apk_(?:user_)?[0-9A-Za-z_-]{40,200}={0,2}|cog_[0-9a-z]{40,60}/,
      examples: {
        finds: [
          sample`ENV DEVIN_API_KEY=apk_user_${base62(60)}==`,
          sample`const devinApiKey = 'apk_user_${base62(60)}==';`,
          sample`curl https://api.devin.ai/v1/sessions -H "Authorization: Bearer apk_user_${base62(60)}=="`,
        ],
        passes: [
          sample`DEVIN_API_KEY=apk_${base62(12)}`,
          sample`cache_key: apk_user_${base62(60)}==`,
          sample`DEVIN_API_KEY=<your Devin API key>`,
        ],
      },
    },
  ],
});
