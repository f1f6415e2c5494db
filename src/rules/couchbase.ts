import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Couchbase',
  docs: 'https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html',
  revoke: 'https://cloud.couchbase.com/',
  rules: [
    {
      id: 'couchbase-connection-string',
      title: 'Couchbase connection string with a password',
      severity: 'critical',
      keywords: ['couchbase://', 'couchbases://'],
      pattern: /couchbases?:\/\/[\w.%-]{1,64}:(?<secret>[^\s@:/"'`<>{}$]{8,100})@[\w.-]{3,253}/,
      entropy: 3,
      examples: {
        finds: [
          sample`COUCHBASE_URL=couchbases://app:${base62(20)}@cb.example.cloud.couchbase.com`,
          sample`cluster = Cluster.connect("couchbase://admin:${base62(16)}@db.internal")`,
        ],
        passes: [
          sample`couchbase://localhost/default`,
          sample`couchbase://user:\${PASSWORD}@db.internal`,
          sample`couchbases://app:password@db.internal`,
        ],
      },
    },
  ],
});
