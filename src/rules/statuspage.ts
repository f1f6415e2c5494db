import { defineProvider } from '../detect/rule.ts';
import { base36, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Statuspage',
  docs: 'https://developer.statuspage.io/',
  revoke: 'https://manage.statuspage.io/',
  rules: [
    {
      id: 'statuspage-api-key',
      title: 'Statuspage API key',
      severity: 'high',
      keywords: ['statuspage', 'status_page'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}/,
      within: 50,
      examples: {
        finds: [sample`STATUSPAGE_API_KEY=${uuid()}`, sample`statuspage_token = "${hex(64)}"`],
        passes: [sample`STATUSPAGE_PAGE_ID=${base36(12)}`, sample`statuspage_key: ${hex(9)}`],
      },
    },
  ],
});
