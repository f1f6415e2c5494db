import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Lark (Feishu)',
  docs: 'https://open.larksuite.com/document/server-docs/api-call-guide/calling-process/get-access-token',
  revoke: 'https://open.larksuite.com/app',
  rules: [
    {
      id: 'lark-webhook-url',
      title: 'Lark custom bot webhook URL',
      severity: 'high',
      keywords: ['/open-apis/bot/'],
      pattern:
        /open\.(?:larksuite\.com|feishu\.cn)\/open-apis\/bot\/(?:v2\/)?hook\/(?<secret>[0-9A-Za-z-]{32,36})(?![0-9A-Za-z-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`LARK_WEBHOOK=https://open.larksuite.com/open-apis/bot/v2/hook/${uuid()}`,
          sample`fetch('https://open.feishu.cn/open-apis/bot/v2/hook/${uuid()}')`,
        ],
        passes: [
          sample`https://open.feishu.cn/open-apis/bot/v2/hook/`,
          sample`https://open.feishu.cn/open-apis/bot/v3/info`,
        ],
      },
    },
    {
      id: 'lark-app-secret',
      title: 'Lark or Feishu app secret',
      severity: 'high',
      keywords: ['lark_app', 'lark_secret', 'larksuite', 'feishu', 'larkapp', 'lark_client', 'lark_token'],
      value: /(?=\D{0,31}\d)[0-9A-Za-z]{32}/,
      examples: {
        finds: [sample`FEISHU_APP_SECRET=${base62(32)}`, sample`larkAppSecret: '${base62(32)}'`],
        passes: [sample`LARK_APP_ID=cli_${hex(16)}`, sample`feishu_secret: ${base62(9)}`],
      },
    },
  ],
});
