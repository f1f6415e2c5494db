import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'D7 Networks',
  docs: 'https://d7networks.com/docs/',
  revoke: 'https://app.d7networks.com/api-tokens',
  rules: [
    {
      id: 'd7network-api-token',
      title: 'D7 Networks API token',
      severity: 'high',
      keywords: ['d7network', 'd7_network', 'd7-network', 'd7sms', 'd7_api', 'd7_token'],
      value: /(?:[0-9A-Za-z+/]{22}==|[0-9A-Za-z+/]{23}=)/,
      examples: {
        finds: [
          sample`D7NETWORKS_TOKEN=${base64(22)}==`,
          sample`curl https://rest-api.d7networks.com/secure/send -H "Authorization: Basic ${base64(23)}="`,
          sample`{ "d7networkToken": "${base64(22)}==" }`,
        ],
        passes: [
          sample`D7NETWORKS_TOKEN=${base62(16)}`,
          sample`cache_key: ${base64(22)}==`,
          sample`D7NETWORKS_TOKEN=<your D7 Networks API token>`,
        ],
      },
    },
  ],
});
