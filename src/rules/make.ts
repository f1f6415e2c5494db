import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Make',
  docs: 'https://apps.make.com/gateway',
  revoke: 'https://www.make.com/en/help/tools/webhooks',
  rules: [
    {
      id: 'make-webhook-url',
      title: 'Make (Integromat) webhook URL',
      severity: 'medium',
      keywords: ['.make.com/', '.make.celonis.com/', '.integromat.com/'],
      pattern:
        /hook\.(?:[a-z]{2}\d\.)?(?:make(?:\.celonis)?|integromat)\.com\/(?<secret>[0-9a-z]{31,32})(?![\w-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`const WEBHOOK = process.env.MAKE_WEBHOOK || 'https://hook.eu1.make.com/${base36(32)}';`,
          sample`axios.post("https://hook.integromat.com/${base36(32)}", { email })`,
        ],
        passes: [sample`https://hook.us1.make.com/...`, sample`https://hook.eu2.make.com/your-webhook-id`],
      },
    },
  ],
});
