import { defineProvider } from '../detect/rule.ts';
import { base62, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MaxMind',
  docs: 'https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key',
  revoke: 'https://www.maxmind.com/en/accounts/current/license-key',
  rules: [
    {
      id: 'maxmind-license-key',
      title: 'MaxMind license key',
      severity: 'high',
      keywords: ['_mmk'],
      pattern: /(?<![0-9A-Za-z_])[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`MAXMIND_LICENSE_KEY=${base62(6)}_${base62(29)}_mmk`,
          sample`https://download.maxmind.com/app/geoip_download?license_key=${base62(6)}_${base62(29)}_mmk`,
        ],
        passes: [sample`${base62(6)}_${base62(12)}_mmk`, sample`license_key_mmk`],
      },
    },
    {
      id: 'maxmind-old-license-key',
      title: 'MaxMind license key (16 characters)',
      severity: 'medium',
      keywords: ['maxmind', 'geoip', 'geolite'],
      value: /(?=\D{0,15}\d)(?=[^A-Za-z]{0,15}[A-Za-z])[0-9A-Za-z]{16}/,
      within: 50,
      examples: {
        finds: [sample`MAXMIND_LICENSE_KEY=${base62(16)}`, sample`GeoIP LicenseKey ${base62(16)}`],
        passes: [sample`MAXMIND_ACCOUNT_ID=${digits(6)}`, sample`maxmind_license_key: YOUR_LICENSE_KEY`],
      },
    },
  ],
});
