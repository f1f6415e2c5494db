import { defineProvider } from '../detect/rule.ts';
import { base36, chars, digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zapier',
  docs: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
  revoke: 'https://zapier.com/app/zaps',
  rules: [
    {
      id: 'zapier-webhook-url',
      title: 'Zapier catch hook URL',
      severity: 'medium',
      keywords: ['hooks.zapier.com/hooks/catch/'],
      pattern:
        /hooks\.zapier\.com\/hooks\/catch\/(?<secret>\d{4,10}\/(?=[a-z]{0,10}\d|[0-9a-z]{6,8}(?![0-9a-z]))[0-9a-z]{5,12})(?![0-9A-Za-z])/,
      entropy: 2,
      examples: {
        finds: [
          sample`https://hooks.zapier.com/hooks/catch/${chars('123456789', 7)}/${base36(7)}/`,
          sample`ZAP=https://hooks.zapier.com/hooks/catch/${chars('123456789', 8)}/${base36(8)}`,
        ],
        passes: [
          sample`https://hooks.zapier.com/hooks/catch/`,
          sample`https://hooks.zapier.com/hooks/catch/123/abc`,
        ],
      },
    },
    {
      id: 'zapier-deploy-key',
      title: 'Zapier deploy key',
      severity: 'high',
      keywords: ['zapier'],
      value: /[0-9a-f]{32}/,
      within: 50,
      examples: {
        finds: [
          sample`ZAPIER_DEPLOY_KEY=${hex(32)}`,
          sample`{ "deployKey": 1, "zapierDeployKey": "${hex(32)}" }`,
        ],
        passes: [sample`ZAPIER_APP_ID=${digits(5)}`, sample`zapier_key: ${hex(9)}`],
      },
    },
  ],
});
