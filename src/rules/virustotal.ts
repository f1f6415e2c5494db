import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'VirusTotal',
  docs: 'https://docs.virustotal.com/reference/authentication',
  revoke: 'https://www.virustotal.com/gui/my-apikey',
  rules: [
    {
      id: 'virustotal-api-key',
      title: 'VirusTotal API key',
      severity: 'high',
      keywords: ['virustotal', 'virus_total', 'vt_api', 'vtapi', 'vt-api'],
      value: /(?<!\/)[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`VIRUSTOTAL_API_KEY=${hex(64)}`,
          sample`const vtApiKey = '${hex(64)}';`,
          sample`curl https://www.virustotal.com/api/v3/files/abc -H "x-apikey: ${hex(64)}"`,
        ],
        passes: [
          sample`VIRUSTOTAL_API_KEY=${hex(40)}`,
          sample`https://www.virustotal.com/gui/file/${hex(64)}`,
          sample`curl https://www.virustotal.com/api/v3/files/${hex(64)}`,
          sample`apikey: ${hex(64)}`,
          sample`VIRUSTOTAL_API_KEY=your-virustotal-api-key`,
        ],
      },
    },
  ],
});
