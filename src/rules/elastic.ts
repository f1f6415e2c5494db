import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Elastic',
  docs: 'https://www.elastic.co/docs/deploy-manage/api-keys',
  revoke: 'https://cloud.elastic.co/account/keys',
  rules: [
    {
      id: 'elastic-api-key',
      title: 'Elastic API key',
      severity: 'critical',
      keywords: [
        'elastic_api',
        'elasticapi',
        'elastic_cloud',
        'elasticcloud',
        'elasticsearch',
        'elastic_key',
        'kibana',
      ],
      value: /[0-9A-Za-z+/]{58}==|essu_[0-9A-Za-z+/]{60,120}={0,2}/,
      examples: {
        finds: [
          sample`ENV ELASTIC_API_KEY=${base64(58)}==`,
          sample`let elasticApiKey: string = "${base64(58)}=="`,
          sample`axios.get('https://elasticsearch.example.com:9200/_search', { headers: { 'Authorization': 'ApiKey ${base64(58)}==' } })`,
        ],
        passes: [
          sample`ELASTIC_API_KEY=${base62(30)}`,
          sample`x-request-id: ${base64(58)}==`,
          sample`elasticApiKey: Deno.env.get("ELASTIC_API_KEY"),`,
        ],
      },
    },
  ],
});
