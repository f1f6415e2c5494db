import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'VersionEye',
  docs: 'https://www.versioneye.com/api/',
  revoke: 'https://www.versioneye.com/settings/api',
  rules: [
    {
      id: 'versioneye-api-key',
      title: 'VersionEye API key',
      severity: 'medium',
      keywords: ['versioneye', 'version_eye', 'version-eye'],
      value: /(?:[0-9A-Za-z-]{40}|[0-9a-f]{20})/,
      examples: {
        finds: [
          sample`ENV VERSIONEYE_API_KEY=${hex(40)}`,
          sample`{ "versioneyeApiKey": "${hex(40)}" }`,
          sample`fetch('https://www.versioneye.com/api/v2/me?api_key=${hex(40)}')`,
        ],
        passes: [
          sample`VERSIONEYE_API_KEY=${hex(35)}`,
          sample`versioneyeRevision = '${hex(40)}'`,
          sample`versioneyeApiKey: Deno.env.get("VERSIONEYE_API_KEY"),`,
        ],
      },
    },
  ],
});
