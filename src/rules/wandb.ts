import { defineProvider } from '../detect/rule.ts';
import { base36, base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Weights & Biases',
  docs: 'https://docs.wandb.ai/guides/track/environment-variables',
  revoke: 'https://wandb.ai/authorize',
  rules: [
    {
      id: 'wandb-api-key',
      title: 'Weights & Biases API key',
      severity: 'high',
      keywords: ['wandb', 'weights_biases'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [sample`WANDB_API_KEY=${hex(40)}`, sample`wandb.login(key="${hex(40)}")`],
        passes: [sample`WANDB_PROJECT=demo`, sample`WANDB_RUN_ID=${base36(8)}`],
      },
    },
    {
      id: 'wandb-new-api-key',
      title: 'Weights & Biases API key (prefixed form)',
      severity: 'critical',
      keywords: ['wandb_v1_'],
      pattern: /(?<![0-9A-Za-z_])wandb_v1_[0-9A-Za-z_]{60,90}(?![0-9A-Za-z_])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`WANDB_API_KEY=wandb_v1_${base62(77)}`,
          sample`key: "wandb_v1_${base62(27)}_${base62(49)}"`,
        ],
        passes: [sample`wandb_v1_${base62(9)}`, sample`wandb_v1_config`],
      },
    },
  ],
});
