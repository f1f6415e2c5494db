import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'RapidAPI',
  docs: 'https://docs.rapidapi.com/docs/keys',
  revoke: 'https://rapidapi.com/developer/dashboard',
  rules: [
    {
      id: 'rapidapi-key',
      title: 'RapidAPI key',
      severity: 'high',
      keywords: ['rapidapi', 'rapid_api', 'rapid-api', 'x-mashape-key'],
      value: /(?![0-9a-f]{10}msh)(?=\D{0,49}\d)[0-9A-Za-z_-]{50}/,
      within: 120,
      examples: {
        finds: [sample`'X-RapidAPI-Key': '${base62(50)}'`, sample`RAPIDAPI_KEY=${base62(50)}`],
        passes: [sample`'X-RapidAPI-Host': 'weather.p.rapidapi.com'`, sample`rapidapi_key: ${base62(12)}`],
      },
    },
    {
      id: 'rapidapi-key-alone',
      title: 'RapidAPI key by its shape',
      severity: 'high',
      keywords: ['msh'],
      pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{6}jsn[0-9a-f]{12}(?![0-9A-Za-z_-])/i,
      asWritten: true,
      entropy: 3,
      examples: {
        finds: [
          sample`headers: { 'X-RapidAPI-Key': '${hex(10)}msh${hex(15)}p1${hex(6)}jsn${hex(12)}' }`,
          sample`API_KEY=${hex(10)}msh${hex(15)}p1${hex(6)}jsn${hex(12)}`,
        ],
        passes: [sample`${hex(10)}msh${hex(15)}`, sample`${hex(50)}`],
      },
    },
  ],
});
