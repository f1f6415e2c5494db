import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ThingsBoard',
  docs: 'https://thingsboard.io/docs/reference/http-api/getting-connected/',
  revoke: 'https://thingsboard.io/docs/user-guide/device-credentials/',
  rules: [
    {
      id: 'thingsboard-device-token',
      title: 'ThingsBoard device access token',
      severity: 'medium',
      keywords: ['thingsboard'],
      value: /(?=[A-Za-z]{0,19}\d)[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`THINGSBOARD_ACCESS_TOKEN=${base62(20)}`,
          sample`mosquitto_pub -h demo.thingsboard.io -t v1/devices/me/telemetry -u "${base62(20)}" -m "{t:25}"`,
        ],
        passes: [
          sample`THINGSBOARD_ACCESS_TOKEN=${base62(12)}`,
          sample`thingsboard.io/docs/user-guide/${base62(20)}`,
        ],
      },
    },
    {
      id: 'thingsboard-device-url',
      title: 'ThingsBoard address with a device access token',
      severity: 'medium',
      keywords: ['/telemetry', '/attributes'],
      pattern:
        /\/api\/v1\/(?<secret>(?=[A-Za-z]{0,19}\d)[0-9A-Za-z]{20})\/(?:telemetry|attributes)(?![0-9A-Za-z])/,
      examples: {
        finds: [
          sample`curl -X POST https://eu.thingsboard.cloud/api/v1/${base62(20)}/telemetry -d '{"t": 25}'`,
          sample`http://10.0.0.7:8080/api/v1/${base62(20)}/attributes?sharedKeys=a`,
        ],
        passes: [sample`/api/v1/devices/telemetry`, sample`https://x.io/api/v1/${base62(12)}/attributes`],
      },
    },
  ],
});
