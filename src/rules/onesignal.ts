import { defineProvider } from '../detect/rule.ts';
import { base36, base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OneSignal',
  docs: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
  revoke: 'https://dashboard.onesignal.com/',
  rules: [
    {
      id: 'onesignal-api-key',
      title: 'OneSignal app or organization API key',
      severity: 'critical',
      keywords: ['os_v2_app_', 'os_v2_org_'],
      pattern: /(?<![0-9A-Za-z_])os_v2_(?:app|org)_[0-9a-z]{100,108}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`ONESIGNAL_API_KEY=os_v2_app_${base36(103)}`,
          sample`Authorization: Key os_v2_org_${base36(103)}`,
        ],
        passes: [sample`os_v2_app_${base36(9)}`, sample`os_v2_org_key`],
      },
    },
    {
      id: 'onesignal-old-api-key',
      title: 'OneSignal REST API key (before 2024)',
      severity: 'high',
      keywords: ['onesignal', 'one_signal'],
      value: /(?=\D{0,47}\d)[0-9A-Za-z]{48}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      within: 50,
      examples: {
        finds: [
          sample`ONESIGNAL_REST_API_KEY=${base62(48)}`,
          sample`one_signal_user_auth_key: '${base62(48)}'`,
        ],
        passes: [
          sample`onesignal.init({ safari_web_id: 'web.onesignal.auto.x' })`,
          sample`onesignal_key: ${base62(9)}`,
        ],
      },
    },
  ],
});
