import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CraftMyPDF',
  docs: 'https://craftmypdf.com/docs/',
  revoke: 'https://app.craftmypdf.com/',
  rules: [
    {
      id: 'craftmypdf-api-key',
      title: 'CraftMyPDF API key',
      severity: 'medium',
      keywords: ['craftmypdf', 'craft_my_pdf'],
      value: /[0-9A-Za-z]{34,36}={0,2}/,
      examples: {
        finds: [
          sample`          CRAFTMYPDF_API_KEY: ${base62(34)}==`,
          sample`craftmypdfApiKey: '${base62(34)}==',`,
          sample`curl https://api.craftmypdf.com/v1/list-templates -H "X-API-KEY: ${base62(34)}=="`,
        ],
        passes: [
          sample`CRAFTMYPDF_API_KEY=${base62(20)}`,
          sample`import logo from './craftmypdf.png?v=${base62(34)}=='`,
          sample`CRAFTMYPDF_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
