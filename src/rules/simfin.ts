import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'SimFin',
  docs: 'https://simfin.readme.io',
  revoke: 'https://app.simfin.com',
  rules: [
    {
      id: 'simfin-api-key',
      title: 'SimFin API key',
      severity: 'medium',
      keywords: ['simfin', 'sim_fin'],
      value: /(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z]{32})/,
      examples: {
        finds: [
          sample`          SIMFIN_API_KEY: ${uuid()}`,
          sample`<add key="simfinApiKey" value="${uuid()}" />`,
          sample`curl https://backend.simfin.com/api/v3/companies/list -H "Authorization: api-key ${uuid()}"`,
        ],
        passes: [
          sample`SIMFIN_API_KEY=${hex(24)}`,
          sample`import logo from './simfin.png?v=${uuid()}'`,
          sample`simfinApiKey: Deno.env.get("SIMFIN_API_KEY"),`,
        ],
      },
    },
  ],
});
