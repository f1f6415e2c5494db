import { defineProvider } from '../detect/rule.ts';
import { base36, base62, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'RunPod',
  docs: 'https://docs.runpod.io/get-started/api-keys',
  revoke: 'https://www.runpod.io/console/user/settings',
  rules: [
    {
      id: 'runpod-api-key',
      title: 'RunPod API key',
      severity: 'critical',
      keywords: ['runpod'],
      value: /rpa_[0-9A-Za-z]{40,56}/,
      examples: {
        finds: [
          sample`          RUNPOD_API_KEY: rpa_${upper36(40)}${base36(6)}`,
          sample`<add key="runpodApiKey" value="rpa_${upper36(40)}${base36(6)}" />`,
          sample`fetch('https://api.runpod.io/graphql?api_key=rpa_${upper36(40)}${base36(6)}')`,
        ],
        passes: [
          sample`RUNPOD_API_KEY=rpa_${base62(12)}`,
          sample`cache_key: rpa_${upper36(40)}${base36(6)}`,
          sample`RUNPOD_API_KEY=\${RUNPOD_API_KEY}`,
        ],
      },
    },
  ],
});
