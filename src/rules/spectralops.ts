import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SpectralOps',
  docs: 'https://guides.spectralops.io/',
  revoke: 'https://get.spectralops.io/',
  rules: [
    {
      id: 'spectralops-team-key',
      title: 'Spectral team or personal key',
      severity: 'high',
      keywords: ['spu-', 'spt-'],
      pattern: /(?<![0-9A-Za-z_-])sp[ut]-[0-9a-f]{32}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`      - SPECTRAL_DSN_KEY=spu-${hex(32)}`,
          sample`new Client({ spectralDsnKey: 'spu-${hex(32)}' })`,
        ],
        passes: [sample`spu-${hex(12)}`, sample`xspu-${hex(32)}`],
      },
    },
  ],
});
