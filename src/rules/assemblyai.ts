import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AssemblyAI',
  docs: 'https://www.assemblyai.com/docs/api-reference/overview',
  revoke: 'https://www.assemblyai.com/dashboard/api-keys',
  rules: [
    {
      id: 'assemblyai-api-key',
      title: 'AssemblyAI API key',
      severity: 'high',
      keywords: ['assemblyai', 'assembly_ai'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ASSEMBLYAI_API_KEY=${hex(32)}`,
          sample`aai = assemblyai.settings(api_key="${hex(32)}")`,
        ],
        passes: [sample`ASSEMBLYAI_MODEL=best`, sample`assemblyai_key: ${hex(9)}`],
      },
    },
  ],
});
