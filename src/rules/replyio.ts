import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Reply.io',
  docs: 'https://apidocs.reply.io',
  revoke: 'https://run.reply.io/Dashboard/Material#/settings/api-key',
  rules: [
    {
      id: 'replyio-api-key',
      title: 'Reply.io API key',
      severity: 'high',
      keywords: ['replyio', 'reply_io', 'reply-io', 'reply.io'],
      value: /[0-9A-Za-z_-]{22}(?:==|[0-9A-Za-z_-]{2})/,
      examples: {
        finds: [
          sample`          REPLYIO_API_KEY: ${base62(24)}`,
          sample`const replyioApiKey = '${base62(24)}';`,
          sample`axios.get('https://api.reply.io/v1/people', { headers: { 'x-api-key': '${base62(24)}' } })`,
        ],
        passes: [
          sample`REPLYIO_API_KEY=${base62(19)}`,
          sample`<img src="/img/replyio-logo.svg" id="${base62(24)}">`,
          sample`REPLYIO_API_KEY=<your Reply.io API key>`,
        ],
      },
    },
  ],
});
