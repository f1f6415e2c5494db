import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PandaScore',
  docs: 'https://developers.pandascore.co/docs/authentication',
  revoke: 'https://app.pandascore.co/dashboard',
  rules: [
    {
      id: 'pandascore-access-token',
      title: 'PandaScore access token',
      severity: 'medium',
      keywords: ['pandascore', 'panda_score', 'panda-score'],
      value: /[0-9A-Za-z_-]{51}/,
      examples: {
        finds: [
          sample`ENV PANDASCORE_ACCESS_TOKEN=${base64url(51)}`,
          sample`PANDASCORE_ACCESS_TOKEN = "${base64url(51)}"`,
          sample`wget -qO- 'https://api.pandascore.co/videogames?token=${base64url(51)}'`,
        ],
        passes: [
          sample`PANDASCORE_ACCESS_TOKEN=${base64url(46)}`,
          sample`<img src="/img/pandascore-logo.svg" id="${base64url(51)}">`,
          sample`PANDASCORE_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
