import { defineProvider } from '../detect/rule.ts';
import { base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Capsule CRM',
  docs: 'https://developer.capsulecrm.com/v2/overview/authentication',
  revoke: 'https://capsulecrm.com/login/',
  rules: [
    {
      id: 'capsulecrm-access-token',
      title: 'Capsule CRM access token',
      severity: 'high',
      keywords: ['capsulecrm', 'capsule_crm', 'capsule-crm', 'capsule_api', 'capsule_token'],
      value: /[0-9A-Za-z][0-9A-Za-z._+/=-]{63}/,
      examples: {
        finds: [
          sample`          CAPSULECRM_ACCESS_TOKEN: ${base64(64)}`,
          sample`CAPSULECRM_ACCESS_TOKEN = "${base64(64)}"`,
          sample`axios.get('https://api.capsulecrm.com/api/v2/users', { headers: { 'Authorization': 'Bearer ${base64(64)}' } })`,
        ],
        passes: [
          sample`CAPSULECRM_ACCESS_TOKEN=${base64(59)}`,
          sample`const buildHash = '${base64(64)}';`,
          sample`CAPSULECRM_ACCESS_TOKEN=\${CAPSULECRM_ACCESS_TOKEN}`,
        ],
      },
    },
  ],
});
