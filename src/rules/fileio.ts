import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'File.io',
  docs: 'https://www.file.io/developers',
  revoke: 'https://www.file.io/',
  rules: [
    {
      id: 'fileio-api-key',
      title: 'File.io API key',
      severity: 'medium',
      keywords: ['fileio', 'file.io', 'file_io'],
      value: /[0-9A-Z]{7}(?:[.-][0-9A-Z]{7}){4}|[0-9A-Z.-]{39}/,
      examples: {
        finds: [
          sample`FILEIO_API_KEY=${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}`,
          sample`const fileioToken = '${upper36(7)}.${upper36(7)}.${upper36(7)}.${upper36(7)}.${upper36(7)}';`,
        ],
        passes: [sample`https://file.io/key`, sample`fileio_key: ${upper36(9)}`],
      },
    },
  ],
});
