import { defineProvider } from '../detect/rule.ts';
import { base62, digits, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Aikido',
  docs: 'https://apidocs.aikido.dev/',
  revoke: 'https://app.aikido.dev/settings/integrations',
  rules: [
    {
      id: 'aikido-token',
      title: 'Aikido token',
      severity: 'high',
      keywords: ['AIK_'],
      pattern: /(?<![0-9A-Za-z_-])AIK_[A-Z]{2,10}_(?=[^0-9]{0,79}[0-9])[0-9A-Za-z_]{30,80}(?![0-9A-Za-z_-])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`AIKIDO_TOKEN=AIK_RUNTIME_${digits(5)}_${digits(5)}_eu_${base62(32)}`,
          sample`- AIKIDO_SECRET_KEY=AIK_CI_${base62(64)}`,
        ],
        passes: [
          sample`AIK_CI_${base62(12)}`,
          sample`xAIK_RUNTIME_${digits(5)}_${digits(5)}_${upper36(26)}_${base62(32)}`,
        ],
      },
    },
  ],
});
