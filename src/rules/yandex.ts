import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample, upper } from '../detect/sample.ts';

export default defineProvider({
  name: 'Yandex',
  docs: 'https://yandex.cloud/en/docs/iam/concepts/authorization/',
  revoke: 'https://console.yandex.cloud/',
  rules: [
    {
      id: 'yandex-api-key',
      title: 'Yandex Cloud API key',
      severity: 'critical',
      keywords: ['AQVN'],
      pattern: /(?<![0-9A-Za-z_-])AQVN[0-9A-Za-z_-]{35,40}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`YANDEX_API_KEY=AQVN${base64url(35)}k`,
          sample`Authorization: Api-Key AQVN${base64url(34)}7`,
        ],
        passes: [sample`AQVN${base62(10)}`, sample`AQVN${base62(60)}`],
      },
    },
    {
      id: 'yandex-iam-token',
      title: 'Yandex Cloud IAM token',
      severity: 'high',
      keywords: ['t1.9'],
      pattern:
        /(?<![0-9A-Za-z_.-])t1\.9[0-9A-Za-z_-]{20,600}={0,2}\.[0-9A-Za-z_-]{86}={0,2}(?![0-9A-Za-z_-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`Authorization: Bearer t1.9euelZq${base62(120)}.${base64url(86)}`,
          sample`YC_TOKEN=t1.9euelZq${base62(150)}.${base64url(86)}`,
        ],
        passes: [sample`t1.9`, sample`t1.9${base62(30)}`],
      },
    },
    {
      id: 'yandex-secret-access-key',
      title: "Yandex Cloud static access key's secret",
      severity: 'critical',
      keywords: ['YCM', 'YCN', 'YCO', 'YCP'],
      pattern:
        /(?<![0-9A-Za-z_-])YC[MNOP](?=[^a-z]{0,36}[a-z])(?=\D{0,36}\d)[0-9A-Za-z_-]{37}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [sample`YC_STATIC_KEY=YCM${base64url(35)}k7`, sample`secret_key = "YCP${base62(35)}k7"`],
        passes: [sample`YCM${base62(10)}`, sample`YCM_${upper(36)}`],
      },
    },
    {
      id: 'yandex-oauth-token',
      title: 'Yandex OAuth token',
      severity: 'critical',
      keywords: ['y0_', 'y1_', 'y2_', 'y3_'],
      pattern: /(?<![0-9A-Za-z_-])y[0-3]_[0-9A-Za-z_-]{54,60}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`YANDEX_OAUTH=y0_AgAAAA${base64url(49)}k`,
          sample`Authorization: OAuth y0_AgAAAA${base64url(49)}7`,
        ],
        passes: [sample`y0_${base62(12)}`, sample`const y0_initial = 5`],
      },
    },
    {
      id: 'yandex-translate-key',
      title: 'Yandex Translate, Dictionary or Predictor key',
      severity: 'medium',
      keywords: ['trnsl.1.1.', 'dict.1.1.', 'pdct.1.1.'],
      pattern:
        /(?<![0-9A-Za-z_])(?:trnsl|dict|pdct)\.1\.1\.\d{8}T\d{6}Z\.[0-9a-f]{16}\.[0-9a-f]{40}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`key=trnsl.1.1.20180101T120000Z.${hex(16)}.${hex(40)}`,
          sample`"dictKey": "dict.1.1.20190505T010203Z.${hex(16)}.${hex(40)}"`,
        ],
        passes: [sample`trnsl.1.1.20180101T120000Z`, sample`dict.1.1.${hex(16)}`],
      },
    },
  ],
});
