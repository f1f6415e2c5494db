import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Databox',
  docs: 'https://developers.databox.com',
  revoke: 'https://app.databox.com/datamanager',
  rules: [
    {
      id: 'databox-token',
      title: 'Databox token',
      severity: 'medium',
      keywords: ['databox'],
      vendor: 'name',
      value: /[0-9A-Za-z]{21}/,
      examples: {
        finds: [
          sample`DATABOX_TOKEN=${base62(21)}`,
          sample`databoxToken: '${base62(21)}',`,
          sample`"databox_push_token": "${base62(21)}"`,
        ],
        passes: [
          sample`DATABOX_TOKEN=${base62(15)}`,
          sample`databoxWidth: "${base62(21)}"`,
          sample`token: ${base62(21)}`,
          sample`DATABOX_TOKEN=your-databox-token`,
        ],
      },
    },
  ],
});
