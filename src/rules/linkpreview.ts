import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'LinkPreview',
  docs: 'https://docs.linkpreview.net',
  revoke: 'https://my.linkpreview.net',
  rules: [
    {
      id: 'linkpreview-api-key',
      title: 'LinkPreview API key',
      severity: 'medium',
      keywords: ['linkpreview', 'link_preview'],
      vendor: 'name',
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`LINKPREVIEW_API_KEY=${hex(32)}`,
          sample`linkPreviewApiKey: '${hex(32)}',`,
          sample`{ "link_preview_key": "${base62(32)}" }`,
        ],
        passes: [
          sample`LINKPREVIEW_API_KEY=${hex(24)}`,
          sample`linkPreview image of ${hex(32)}`,
          sample`apiKey: ${hex(32)}`,
          sample`LINKPREVIEW_API_KEY=your-linkpreview-api-key`,
        ],
      },
    },
  ],
});
