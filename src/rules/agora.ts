import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Agora',
  docs: 'https://docs.agora.io/en/video-calling/get-started/manage-agora-account',
  revoke: 'https://console.agora.io/projects',
  rules: [
    {
      id: 'agora-app-certificate',
      title: 'Agora app certificate',
      severity: 'high',
      keywords: [
        'agora_app_certificate',
        'agora_certificate',
        'appcertificate',
        'agoraappcertificate',
        'agoracertificate',
        'agora_secret',
        'agora_customer_secret',
        'agora_token',
        'agora_app_secret',
      ],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`AGORA_APP_CERTIFICATE=${hex(32)}`,
          sample`agoraAppCertificate: '${hex(32)}'`,
          sample`const appCertificate = '${hex(32)}'`,
          sample`AGORA_CUSTOMER_SECRET="${hex(32)}"`,
        ],
        passes: [sample`AGORA_APP_ID=${hex(32)}`, sample`AGORA_APP_CERTIFICATE=${hex(12)}`],
      },
    },
  ],
});
