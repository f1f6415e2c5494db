import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'screenshotlayer',
  docs: 'https://screenshotlayer.com/documentation',
  revoke: 'https://screenshotlayer.com/dashboard',
  rules: [
    {
      id: 'screenshotlayer-access-key',
      title: 'screenshotlayer access key',
      severity: 'medium',
      keywords: ['screenshotlayer', 'screenshot_layer', 'screenshot-layer'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`SCREENSHOTLAYER_ACCESS_KEY=${hex(32)}`,
          sample`<add key="screenshotlayerAccessKey" value="${hex(32)}" />`,
          sample`wget -qO- 'https://api.screenshotlayer.com/api/capture?url=http://example.com&access_key=${hex(32)}'`,
        ],
        passes: [
          sample`SCREENSHOTLAYER_ACCESS_KEY=${hex(27)}`,
          sample`screenshotlayer_id: ${hex(32)}`,
          sample`screenshotlayerAccessKey: Deno.env.get("SCREENSHOTLAYER_ACCESS_KEY"),`,
        ],
      },
    },
  ],
});
