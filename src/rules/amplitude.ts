import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Amplitude',
  docs: 'https://amplitude.com/docs/apis/authentication',
  revoke: 'https://app.amplitude.com/analytics/settings/projects',
  rules: [
    {
      id: 'amplitude-api-key',
      title: 'Amplitude API or secret key',
      severity: 'medium',
      keywords: ['amplitude'],
      value: /[0-9a-f]{32}/,
      within: 50,
      examples: {
        finds: [sample`AMPLITUDE_SECRET_KEY=${hex(32)}`, sample`amplitudeApiKey: '${hex(32)}'`],
        passes: [sample`AMPLITUDE_PROJECT=${digits(6)}`, sample`amplitude_key: ${hex(9)}`],
      },
    },
  ],
});
