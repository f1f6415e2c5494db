import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pinecone',
  docs: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  revoke: 'https://app.pinecone.io',
  rules: [
    {
      id: 'pinecone-api-key',
      title: 'Pinecone API key',
      severity: 'high',
      keywords: ['pcsk_'],
      pattern: /(?<![0-9A-Za-z_])pcsk_[0-9A-Za-z]{4,8}_[0-9A-Za-z]{60,66}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`PINECONE_API_KEY=pcsk_${base62(6)}_${base62(63)}`,
          sample`new Pinecone({ apiKey: 'pcsk_${base62(5)}_${base62(63)}' })`,
        ],
        passes: [
          sample`pcsk_${base62(20)}`,
          sample`pcsk_${base62(6)}_${base62(30)}`,
          sample`PINECONE_API_KEY=pcsk_your-api-key`,
        ],
      },
    },
    {
      id: 'pinecone-legacy-key',
      title: 'Pinecone API key (older form)',
      severity: 'high',
      keywords: ['pinecone'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`PINECONE_API_KEY=${uuid()}`,
          sample`await pinecone.init({ environment: 'us-west1-gcp', apiKey: '${uuid()}' });`,
          sample`curl https://idx.svc.pinecone.io/query -H "Api-Key: ${uuid()}"`,
        ],
        passes: [
          sample`PINECONE_PROJECT_ID=${uuid()}`,
          sample`const apiKey = "${uuid()}"`,
          sample`PINECONE_API_KEY=${hex(24)}`,
          sample`PINECONE_API_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
