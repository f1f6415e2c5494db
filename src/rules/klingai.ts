import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Kling AI',
  docs: 'https://app.klingai.com/global/dev/document-api',
  revoke: 'https://app.klingai.com/global/dev/',
  rules: [
    {
      id: 'klingai-secret-key',
      title: 'Kling AI secret key',
      severity: 'high',
      keywords: ['klingai', 'kling_'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          KLINGAI_SECRET_KEY: ${base62(32)}`,
          sample`klingai_secret_key = "${base62(32)}"`,
        ],
        passes: [
          sample`KLINGAI_SECRET_KEY=${base62(27)}`,
          sample`import logo from './klingai.png?v=${base62(32)}'`,
          sample`KLINGAI_SECRET_KEY=\${KLINGAI_SECRET_KEY}`,
        ],
      },
    },
  ],
});
