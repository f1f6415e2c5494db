import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AbuseIPDB',
  docs: 'https://docs.abuseipdb.com/',
  revoke: 'https://www.abuseipdb.com/account/api',
  rules: [
    {
      id: 'abuseipdb-api-key',
      title: 'AbuseIPDB API key',
      severity: 'medium',
      keywords: ['abuseipdb', 'abuse_ipdb'],
      value: /[0-9a-z]{80}/,
      examples: {
        finds: [
          sample`ABUSEIPDB_API_KEY=${hex(80)}`,
          sample`{ "abuseipdbApiKey": "${hex(80)}" }`,
          sample`axios.get('https://api.abuseipdb.com/api/v2/blacklist', { headers: { 'Key': '${hex(80)}' } })`,
        ],
        passes: [
          sample`ABUSEIPDB_API_KEY=${hex(75)}`,
          sample`abuseipdbRevision = '${hex(80)}'`,
          sample`abuseipdb_api_key: "{{ abuseipdb_api_key }}"`,
        ],
      },
    },
  ],
});
