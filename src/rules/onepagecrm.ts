import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OnePageCRM',
  docs: 'https://developer.onepagecrm.com/api/',
  revoke: 'https://app.onepagecrm.com/app/api',
  rules: [
    {
      id: 'onepagecrm-api-key',
      title: 'OnePageCRM API key',
      severity: 'high',
      keywords: ['onepagecrm'],
      value: /[0-9A-Za-z+/]{43}=|[0-9A-Za-z]{44}/,
      examples: {
        finds: [
          sample`ONEPAGECRM_API_KEY=${base62(43)}=`,
          sample`const onepagecrmApiKey = '${base62(43)}=';`,
        ],
        passes: [
          sample`ONEPAGECRM_API_KEY=${base62(20)}`,
          sample`<img src="/img/onepagecrm-logo.svg" id="${base62(43)}=">`,
          sample`onepagecrm_api_key: "{{ onepagecrm_api_key }}"`,
        ],
      },
    },
  ],
});
