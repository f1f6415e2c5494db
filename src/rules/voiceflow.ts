import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Voiceflow',
  docs: 'https://docs.voiceflow.com/reference/authentication',
  revoke: 'https://creator.voiceflow.com',
  rules: [
    {
      id: 'voiceflow-api-key',
      title: 'Voiceflow API key',
      severity: 'high',
      keywords: ['VF.'],
      pattern: /(?<![0-9A-Za-z_.])VF\.(?:(?:DM|WS)\.)?[0-9A-Fa-f]{24}\.[0-9A-Za-z]{16}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`VOICEFLOW_API_KEY=VF.DM.${hex(24)}.${base62(16)}`,
          sample`headers: { Authorization: 'VF.WS.${hex(24)}.${base62(16)}' }`,
          sample`"key": "VF.${hex(24)}.${base62(16)}"`,
        ],
        passes: [
          sample`VF.DM.${hex(12)}.${base62(16)}`,
          sample`VF.create(options)`,
          sample`VOICEFLOW_API_KEY=VF.DM.your-key`,
          sample`XVF.${hex(24)}.${base62(16)}`,
        ],
      },
    },
  ],
});
