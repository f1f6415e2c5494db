import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Canny',
  docs: 'https://developers.canny.io/api-reference#authentication',
  revoke: 'https://canny.io/admin/settings/api',
  rules: [
    {
      id: 'cannyio-api-key',
      title: 'Canny API key',
      severity: 'medium',
      keywords: ['canny_', 'canny.io', 'cannyio', 'cannyapi', 'cannykey', 'canny-api'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV CANNY_API_KEY=${uuid()}`,
          sample`  "canny-api-key": "${uuid()}",`,
          sample`wget -qO- 'https://canny.io/api/v1/boards/list?apiKey=${uuid()}'`,
        ],
        passes: [
          sample`CANNY_API_KEY=${hex(24)}`,
          sample`x-request-id: ${uuid()}`,
          sample`CANNY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
