import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'uClassify',
  docs: 'https://www.uclassify.com/docs/restapi',
  revoke: 'https://www.uclassify.com/manage',
  rules: [
    {
      id: 'uclassify-api-key',
      title: 'uClassify API key',
      severity: 'medium',
      keywords: ['uclassify'],
      value: /[0-9A-Za-z]{12}/,
      entropy: 2.4,
      examples: {
        finds: [
          sample`          UCLASSIFY_API_KEY: ${base62(12)}`,
          sample`<add key="uclassifyApiKey" value="${base62(12)}" />`,
          sample`wget -qO- 'https://api.uclassify.com/v1/uClassify/Sentiment/classify?text=hi&readKey=${base62(12)}'`,
        ],
        passes: [
          sample`UCLASSIFY_API_KEY=${base62(10)}`,
          sample`import logo from './uclassify.png?v=${base62(12)}'`,
          sample`UCLASSIFY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
