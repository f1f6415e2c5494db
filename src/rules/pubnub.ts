import { defineProvider } from '../detect/rule.ts';
import { base36, base62, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'PubNub',
  docs: 'https://www.pubnub.com/docs/general/setup/account-setup',
  revoke: 'https://admin.pubnub.com',
  rules: [
    {
      id: 'pubnub-publish-key',
      title: 'PubNub publish key (lets anyone send messages unless Access Manager is on)',
      severity: 'low',
      keywords: ['pub-c-'],
      pattern: /(?<![0-9A-Za-z_-])pub-c-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z_-])/,
      entropy: 2.5,
      examples: {
        finds: [
          sample`PUBNUB_PUBLISH_KEY=pub-c-${uuid()}`,
          sample`new PubNub({ publishKey: 'pub-c-${uuid()}', subscribeKey: 'demo' })`,
        ],
        passes: [
          sample`sub-c-${uuid()}`,
          sample`PUBNUB_PUBLISH_KEY=pub-c-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`,
          sample`pub-c-${hex(32)}`,
        ],
      },
    },
    {
      id: 'pubnub-secret-key',
      title: 'PubNub secret key',
      severity: 'critical',
      keywords: ['sec-c-'],
      pattern:
        /(?<![0-9A-Za-z_-])sec-c-(?:[0-9A-Za-z+/]{46}(?:==|[0-9A-Za-z+/]{2})|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9A-Za-z_+/=-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`PUBNUB_SECRET_KEY=sec-c-${base62(48)}`,
          sample`secretKey: 'sec-c-${base62(48)}',`,
          sample`"secret": "sec-c-${uuid()}"`,
        ],
        passes: [
          sample`sub-c-${uuid()}`,
          sample`sec-c-${base62(20)}`,
          sample`css class sec-c-${base36(12)}`,
          sample`PUBNUB_SECRET_KEY=sec-c-your-secret-key`,
        ],
      },
    },
  ],
});
