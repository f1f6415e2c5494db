import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Runway',
  docs: 'https://docs.dev.runwayml.com/',
  revoke: 'https://dev.runwayml.com/',
  rules: [
    {
      id: 'runway-api-secret',
      title: 'Runway API secret',
      severity: 'high',
      keywords: ['runway'],
      value: /key_[0-9a-f]{128}/,
      examples: {
        finds: [
          sample`export RUNWAYML_API_SECRET="key_${hex(128)}"`,
          sample`  "runwayml-api-secret": "key_${hex(128)}",`,
          sample`axios.get('https://api.dev.runwayml.com/v1/tasks', { headers: { 'Authorization': 'Bearer key_${hex(128)}' } })`,
        ],
        passes: [
          sample`RUNWAYML_API_SECRET=key_${hex(32)}`,
          sample`{ "requestId": "key_${hex(128)}" }`,
          sample`runwaymlApiSecret: import.meta.env.RUNWAYML_API_SECRET,`,
        ],
      },
    },
  ],
});
