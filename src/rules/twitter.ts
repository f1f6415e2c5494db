import { defineProvider } from '../detect/rule.ts';
import { base62, digits, sample, upper } from '../detect/sample.ts';

export default defineProvider({
  name: 'X (Twitter)',
  docs: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  revoke: 'https://developer.x.com/en/portal/dashboard',
  rules: [
    {
      id: 'twitter-bearer-token',
      title: 'X (Twitter) app bearer token',
      severity: 'critical',
      keywords: ['AAAAAAAAAAAAAAAAAAAAA'],
      pattern:
        /(?<![0-9A-Za-z+/%_-]|base64,)A{20,22}(?!A)(?=[0-9A-Z%]{0,60}[a-z])[0-9A-Za-z%]{70,110}(?![0-9A-Za-z+/%=_-])/,
      entropy: 3.4,
      examples: {
        finds: [
          sample`TWITTER_BEARER=AAAAAAAAAAAAAAAAAAAAA${upper(1)}${base62(84)}`,
          sample`"bearer": "AAAAAAAAAAAAAAAAAAAAA${upper(1)}${base62(44)}%3D${base62(50)}"`,
        ],
        passes: [
          sample`data:application/wasm;base64,AAAAAAAAAAAAAAAAAAAAAB${base62(84)}`,
          sample`AAAAAAAAAAAAAAAAAAAAAB${base62(20)}`,
        ],
      },
    },
    {
      id: 'twitter-access-token',
      title: 'X (Twitter) access token, access secret or consumer secret',
      severity: 'high',
      keywords: ['twitter', 'tweepy', 'twurl'],
      value:
        /\d{8,25}-[0-9A-Za-z]{20,45}|(?=\D{0,49}\d)(?=[^g-zA-Z]{0,49}[g-zA-Z])(?:[0-9A-Za-z]{50}|[0-9A-Za-z]{42,45})/,
      examples: {
        finds: [
          sample`TWITTER_ACCESS_TOKEN=${digits(18)}-${base62(31)}`,
          sample`twitterConsumerSecret: '${base62(50)}'`,
          sample`TWITTER_ACCESS_SECRET="${base62(45)}"`,
        ],
        passes: [sample`TWITTER_USER_ID=${digits(18)}`, sample`twitter card token ${base62(12)}`],
      },
    },
    {
      id: 'twitter-consumer-key',
      title: 'X (Twitter) API key',
      severity: 'medium',
      keywords: [
        'twitter_api',
        'twitter_consumer',
        'twitter_key',
        'twitterconsumer',
        'twitterapi',
        'twitter_app',
      ],
      value: /[0-9A-Za-z]{25}/,
      within: 40,
      examples: {
        finds: [sample`TWITTER_API_KEY=${base62(25)}`, sample`twitterConsumerKey = "${base62(25)}"`],
        passes: [sample`TWITTER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxx`, sample`TWITTER_API_VERSION=2`],
      },
    },
  ],
});
