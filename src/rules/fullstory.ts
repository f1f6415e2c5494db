import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'FullStory',
  docs: 'https://developer.fullstory.com/server/v1/authentication/',
  revoke: 'https://app.fullstory.com/',
  rules: [
    {
      id: 'fullstory-api-key',
      title: 'FullStory API key',
      severity: 'high',
      keywords: ['fullstory'],
      value:
        /(?:(?:na|eu)1\.)(?=[^a-z]{0,60}[a-z])[0-9A-Za-z+/]{60,130}={0,2}|(?=\D{0,87}\d)[0-9A-Za-z+/]{86,88}={0,2}/,
      examples: {
        finds: [sample`FULLSTORY_API_KEY=na1.${base64(110)}==`, sample`fullstory_token: '${base64(88)}'`],
        passes: [sample`FULLSTORY_ORG=${base62(5)}`, sample`fullstory_key: na1.${base62(9)}`],
      },
    },
  ],
});
