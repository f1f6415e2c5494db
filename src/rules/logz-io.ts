import { defineProvider } from '../detect/rule.ts';
import { hex, letters, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Logz.io',
  docs: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/api-tokens/',
  revoke: 'https://app.logz.io/#/dashboard/settings/manage-tokens/api',
  rules: [
    {
      id: 'logz-io-api-token',
      title: 'Logz.io API token',
      severity: 'high',
      keywords: ['logzio', 'logz_io', 'logz-io', 'logz.io'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV LOGZIO_API_TOKEN=${uuid()}`,
          sample`logzioApiToken: '${uuid()}',`,
          sample`axios.get('https://api.logz.io/v1/search', { headers: { 'X-API-TOKEN': '${uuid()}' } })`,
        ],
        passes: [
          sample`LOGZIO_API_TOKEN=${hex(24)}`,
          sample`logzio_id: ${uuid()}`,
          sample`LOGZIO_API_TOKEN=\${LOGZIO_API_TOKEN}`,
        ],
      },
    },
    {
      id: 'logz-io-shipping-token',
      title: 'Logz.io shipping token',
      severity: 'medium',
      keywords: ['logzio', 'logz_io', 'logz-io', 'logz.io'],
      value: /[A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          LOGZIO_TOKEN: ${letters(32)}`,
          sample`logzio_token: '${letters(32)}'`,
          sample`fetch('https://listener.logz.io:8071/?type=app&token=${letters(32)}')`,
        ],
        passes: [
          sample`LOGZIO_TOKEN=${letters(27)}`,
          sample`/* Logz.io snippet, build ${letters(32)} */`,
          sample`LOGZIO_TOKEN=your-logzio-token`,
        ],
      },
    },
  ],
});
