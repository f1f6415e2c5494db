import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'vatlayer',
  docs: 'https://vatlayer.com/documentation',
  revoke: 'https://vatlayer.com/dashboard',
  rules: [
    {
      id: 'vatlayer-access-key',
      title: 'vatlayer access key',
      severity: 'medium',
      keywords: ['vatlayer', 'vat_layer'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`VATLAYER_ACCESS_KEY=${hex(32)}`,
          sample`vatlayerAccessKey: '${hex(32)}',`,
          sample`{ "vat_layer_key": "${hex(32)}" }`,
        ],
        passes: [
          sample`VATLAYER_ACCESS_KEY=${hex(27)}`,
          sample`/* vatlayer snippet, build ${hex(32)} */`,
          sample`vatlayerAccessKey: Deno.env.get("VATLAYER_ACCESS_KEY"),`,
        ],
      },
    },
  ],
});
