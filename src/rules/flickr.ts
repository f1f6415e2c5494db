import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Flickr',
  docs: 'https://www.flickr.com/services/api/misc.api_keys.html',
  revoke: 'https://www.flickr.com/services/apps/by/me',
  rules: [
    {
      id: 'flickr-api-key',
      title: 'Flickr API key or secret',
      severity: 'medium',
      keywords: ['flickr'],
      value: /(?=\D{0,31}\d)[0-9a-z]{32}|(?=[a-f]{0,15}\d)[0-9a-f]{16}/,
      examples: {
        finds: [sample`FLICKR_API_KEY=${hex(32)}`, sample`flickrSecret = '${hex(16)}'`],
        passes: [
          sample`FLICKR_USER=${digits(8)}@N00`,
          sample`https://live.staticflickr.com/65535/${digits(11)}_${hex(10)}_b.jpg`,
        ],
      },
    },
  ],
});
