import { defineProvider } from '../detect/rule.ts';
import { base36, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Honeycomb',
  docs: 'https://docs.honeycomb.io/api/authentication',
  revoke: 'https://ui.honeycomb.io/account',
  rules: [
    {
      id: 'honeycomb-api-key',
      title: 'Honeycomb API key',
      severity: 'high',
      keywords: ['honeycomb', 'x-honeycomb-team'],
      value: /[0-9a-f]{32}|(?=[^0-9]{0,21}[0-9])[0-9A-Za-z]{22}/,
      examples: {
        finds: [
          sample`ENV HONEYCOMB_API_KEY=${hex(32)}`,
          sample`window.config = { honeycombApiKey: '${hex(32)}' };`,
          sample`curl https://api.honeycomb.io/1/auth -H "X-Honeycomb-Team: ${hex(32)}"`,
          sample`headers: { 'x-honeycomb-team': '${hex(32)}' },`,
        ],
        passes: [
          sample`HONEYCOMB_API_KEY=${hex(27)}`,
          sample`/* Honeycomb snippet, build ${hex(32)} */`,
          sample`HONEYCOMB_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
    {
      id: 'honeycomb-environment-key',
      title: 'Honeycomb ingest or management key',
      severity: 'high',
      keywords: ['hcaik_', 'hcbik_', 'hccik_', 'hcxik_', 'hcamk_', 'hcbmk_', 'hccmk_', 'hcxmk_'],
      pattern: /(?<![0-9A-Za-z_])hc[abcx](?:ik_[0-9a-z]{58}|mk_[0-9a-z]{26}:[0-9A-Za-z]{32})(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`HONEYCOMB_API_KEY=hcaik_${base36(58)}`,
          sample`OTEL_EXPORTER_OTLP_HEADERS="x-honeycomb-team=hcxik_${base36(58)}"`,
        ],
        passes: [sample`hcaik_${base36(26)}`, sample`xhcaik_${base36(58)}`],
      },
    },
  ],
});
