import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Eraser',
  docs: 'https://docs.eraser.io/reference/api-token',
  revoke: 'https://app.eraser.io',
  rules: [
    {
      id: 'eraser-api-token',
      title: 'Eraser API token',
      severity: 'medium',
      keywords: ['eraser'],
      vendor: 'name',
      value: /[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`          ERASER_API_TOKEN: ${base62(20)}`,
          sample`  "eraser-api-token": "${base62(20)}",`,
        ],
        passes: [
          sample`ERASER_API_TOKEN=${base62(14)}`,
          sample`eraserToolSize = "${base62(20)}"`,
          sample`eraser key id ${base62(20)}`,
          sample`ERASER_API_TOKEN=your-eraser-api-token`,
        ],
      },
    },
  ],
});
