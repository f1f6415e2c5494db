import { defineProvider } from '../detect/rule.ts';
import { base62, letters, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Hugging Face',
  docs: 'https://huggingface.co/docs/hub/security-tokens',
  revoke: 'https://huggingface.co/settings/tokens',
  rules: [
    {
      id: 'huggingface-access-token',
      title: 'Hugging Face access token',
      severity: 'critical',
      keywords: ['hf_', 'api_org_'],
      pattern:
        /(?<![0-9A-Za-z_])(?:hf|api_org)_(?=[^A-Z]{0,33}[A-Z])(?=[^a-z]{0,33}[a-z])[0-9A-Za-z]{34}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [sample`HF_TOKEN=hf_${letters(34)}`, sample`login(token="api_org_${letters(34)}")`],
        passes: [sample`hf_${base62(12)}`, sample`hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
  ],
});
