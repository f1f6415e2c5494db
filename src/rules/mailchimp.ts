import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mailchimp',
  docs: 'https://mailchimp.com/developer/marketing/guides/quick-start/',
  revoke: 'https://mailchimp.com/help/about-api-keys/',
  rules: [
    {
      id: 'mailchimp-api-key',
      title: 'Mailchimp API key',
      severity: 'critical',
      keywords: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
      pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{32}-us\d{1,2}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`MAILCHIMP_API_KEY=${hex(32)}-us12`,
          sample`mailchimp.setConfig({ apiKey: '${hex(32)}-us6', server: 'us6' })`,
        ],
        passes: [sample`${hex(12)}-us12`, sample`${hex(40)}-us1`, sample`image-us1.png`],
      },
    },
    {
      id: 'mailchimp-transactional-key',
      title: 'Mailchimp Transactional (Mandrill) API key',
      severity: 'high',
      keywords: ['mandrill'],
      value: /md-[0-9A-Za-z_-]{22}|[0-9A-Za-z_-]{22}/,
      examples: {
        finds: [sample`MANDRILL_API_KEY=md-${base62(22)}`, sample`mandrill_key: '${base62(22)}'`],
        passes: [sample`MANDRILL_USERNAME=acme`, sample`mandrill_key: ${base62(9)}`],
      },
    },
  ],
});
