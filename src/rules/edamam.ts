import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Edamam',
  docs: 'https://developer.edamam.com/edamam-docs-recipe-api',
  revoke: 'https://developer.edamam.com/admin/applications',
  rules: [
    {
      id: 'edamam-api-key',
      title: 'Edamam API key',
      severity: 'low',
      keywords: ['edamam'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          EDAMAM_API_KEY: ${hex(32)}`,
          sample`let edamamApiKey: string = "${hex(32)}"`,
          sample`wget -qO- 'https://api.edamam.com/api/recipes/v2?type=public&app_key=${hex(32)}'`,
        ],
        passes: [
          sample`EDAMAM_API_KEY=${hex(27)}`,
          sample`<img src="/img/edamam-logo.svg" id="${hex(32)}">`,
          sample`edamamApiKey: Deno.env.get("EDAMAM_API_KEY"),`,
        ],
      },
    },
  ],
});
