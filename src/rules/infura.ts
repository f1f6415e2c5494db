import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Infura (MetaMask Developer)',
  docs: 'https://docs.metamask.io/services/concepts/api-keys/',
  revoke: 'https://developer.metamask.io/',
  rules: [
    {
      id: 'infura-project-key',
      title: 'Infura project key or secret',
      severity: 'high',
      keywords: ['infura', 'infura_project_id', 'infura_id'],
      value: /(?<!\/v3\/)(?=[a-f]{0,31}\d)[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`INFURA_API_KEY=${hex(32)}`,
          sample`infura: { projectSecret: '${hex(32)}' }`,
          sample`INFURA_PROJECT_ID=${hex(32)}`,
        ],
        passes: [sample`https://mainnet.infura.io/v3/YOUR-PROJECT-ID`, sample`infura_key: ${hex(9)}`],
      },
    },
    {
      id: 'infura-url',
      title: 'Infura endpoint with its key',
      severity: 'medium',
      keywords: ['infura.io/v3/', 'infura.io/ws/v3/'],
      pattern: /infura\.io\/(?:ws\/)?v3\/(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`provider: new HDWalletProvider(mnemonic, 'https://sepolia.infura.io/v3/${hex(32)}')`,
          sample`wss://mainnet.infura.io/ws/v3/${hex(32)}`,
        ],
        passes: [sample`https://mainnet.infura.io/v3/`, sample`https://mainnet.infura.io/v3/INFURA_ID`],
      },
    },
  ],
});
