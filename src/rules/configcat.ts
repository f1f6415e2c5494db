import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ConfigCat',
  docs: 'https://configcat.com/docs/advanced/proxy/proxy-overview/',
  revoke: 'https://app.configcat.com/sdkkey',
  rules: [
    {
      id: 'configcat-sdk-key',
      title: 'ConfigCat SDK key',
      severity: 'low',
      keywords: ['configcat-sdk-1/', 'configcat-proxy/'],
      pattern:
        /(?<![0-9A-Za-z_-])configcat-(?:sdk-1\/[0-9A-Za-z_-]{22}\/[0-9A-Za-z_-]{22}|proxy\/[0-9A-Za-z_-]{22,64})(?![0-9A-Za-z_/-])/,
      examples: {
        finds: [
          sample`CONFIGCAT_SDK_KEY=configcat-sdk-1/${base64url(22)}/${base64url(22)}`,
          sample`getClient("configcat-sdk-1/${base64url(22)}/${base64url(22)}")`,
        ],
        passes: [sample`configcat-sdk-1/${base64url(8)}`, sample`configcat-sdk-1/TEST_KEY/TEST_KEY`],
      },
    },
  ],
});
