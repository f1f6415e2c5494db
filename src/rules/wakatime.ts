import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'WakaTime',
  docs: 'https://wakatime.com/developers#authentication',
  revoke: 'https://wakatime.com/settings/api-key',
  rules: [
    {
      id: 'wakatime-api-key',
      title: 'WakaTime API key, OAuth secret or OAuth token',
      severity: 'medium',
      keywords: ['waka_'],
      pattern:
        /(?<![0-9A-Za-z_])waka_(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:tok|ref|sec)_[0-9A-Za-z]{60,128})(?![0-9A-Za-z_-])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`api_key = waka_${uuid()}`,
          sample`WAKATIME_SECRET=waka_sec_${base62(80)}`,
          sample`"access_token": "waka_tok_${base62(80)}"`,
        ],
        passes: [
          sample`api_key = waka_${hex(32)}`,
          sample`waka_tok_${base62(20)}`,
          sample`my_waka_${uuid()}`,
          sample`api_key = waka_XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX`,
        ],
      },
    },
    {
      id: 'wakatime-legacy-key',
      title: 'WakaTime API key (older form)',
      severity: 'medium',
      keywords: ['wakatime'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`      - WAKATIME_API_KEY=${uuid()}`,
          sample`{ "wakatimeApiKey": "${uuid()}" }`,
          sample`url: https://wakatime.com/api/v1/users/current/stats?api_key=${uuid()}`,
        ],
        passes: [
          sample`WAKATIME_API_KEY=${hex(24)}`,
          sample`[![wakatime](https://wakatime.com/badge/user/${uuid()}/project/${uuid()}.svg)](https://wakatime.com/)`,
          sample`x-request-id: ${uuid()}`,
          sample`wakatime_api_key: "{{ wakatime_api_key }}"`,
        ],
      },
    },
  ],
});
