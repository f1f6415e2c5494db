import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Impala',
  docs: 'https://docs.impala.travel',
  revoke: 'https://impala.travel',
  rules: [
    {
      id: 'impala-api-key',
      title: 'Impala API key',
      severity: 'medium',
      keywords: ['impala'],
      vendor: 'name',
      value: /[0-9A-Za-z_-]{46}/,
      examples: {
        finds: [
          sample`IMPALA_API_KEY=${base62(46)}`,
          sample`impalaApiKey: '${base62(46)}',`,
          sample`{ "impala_api_key": "${base62(46)}" }`,
        ],
        passes: [
          sample`IMPALA_API_KEY=${base62(30)}`,
          sample`impala key ${base62(46)}`,
          sample`impalaHost = "${base62(46)}"`,
          sample`IMPALA_API_KEY=your-impala-api-key`,
        ],
      },
    },
  ],
});
