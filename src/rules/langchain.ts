import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'LangChain (LangSmith)',
  docs: 'https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key',
  revoke: 'https://smith.langchain.com/settings',
  rules: [
    {
      id: 'langchain-langsmith-key',
      title: 'LangSmith personal or service key',
      severity: 'high',
      keywords: ['lsv2_pt_', 'lsv2_sk_'],
      pattern: /(?<![0-9A-Za-z_])lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}(?![0-9A-Za-z_])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`LANGSMITH_API_KEY=lsv2_pt_${hex(32)}_${hex(10)}`,
          sample`"x-api-key": "lsv2_sk_${hex(32)}_${hex(10)}"`,
        ],
        passes: [
          sample`lsv2_pt_${hex(32)}`,
          sample`LANGSMITH_API_KEY=lsv2_pt_...`,
          sample`x_lsv2_pt_${hex(32)}_${hex(10)}`,
        ],
      },
    },
    {
      id: 'langchain-legacy-key',
      title: 'LangSmith API key (older form)',
      severity: 'high',
      keywords: ['langchain', 'langsmith'],
      value: /ls__[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`      - LANGCHAIN_API_KEY=ls__${hex(32)}`,
          sample`langchain_api_key: 'ls__${hex(32)}'`,
          sample`axios.get('https://api.smith.langchain.com/info', { headers: { 'x-api-key': 'ls__${hex(32)}' } })`,
        ],
        passes: [
          sample`LANGCHAIN_API_KEY=ls__${hex(16)}`,
          sample`token: ls__${hex(32)}`,
          sample`LANGCHAIN_API_KEY=ls__xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
