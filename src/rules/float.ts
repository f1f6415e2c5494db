import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Float',
  docs: 'https://developer.float.com/',
  revoke: 'https://app.float.com/admin/api',
  rules: [
    {
      id: 'float-api-token',
      title: 'Float API token',
      severity: 'medium',
      keywords: ['float_api', 'floatapi', 'float_token', 'float.com', 'float_access', 'float-api'],
      value: /[0-9A-Za-z][0-9A-Za-z._+/-]{55,59}={0,2}/,
      examples: {
        finds: [
          sample`          FLOAT_API_TOKEN: ${base62(58)}==`,
          sample`let floatApiToken: string = "${base62(58)}=="`,
          sample`axios.get('https://api.float.com/v3/people', { headers: { 'Authorization': 'Bearer ${base62(58)}==' } })`,
        ],
        passes: [
          sample`FLOAT_API_TOKEN=${base62(40)}`,
          sample`{ "requestId": "${base62(58)}==" }`,
          sample`float_api_token: "{{ float_api_token }}"`,
        ],
      },
    },
  ],
});
