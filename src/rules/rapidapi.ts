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
      // Old ones, of its time as Mashape, have letters of all kinds.
      keywords: ['msh'],
      pattern: /(?<![\w-])[0-9a-z]{10}msh[0-9a-z]{15}p1[0-9a-z]{5}jsn[0-9a-z]{12}(?![\w-])/i,
      asWritten: true,
      examples: {
        finds: [
          sample`headers: { 'X-RapidAPI-Key': '${hex(10)}msh${hex(15)}p1${hex(5)}jsn${hex(12)}' }`,
          sample`api: '${base62(10)}msh${base62(15)}p1${base62(5)}jsn${base62(12)}'`,
          sample`API_KEY=${hex(10)}msh${hex(15)}p1${hex(5)}jsn${hex(12)}`,
        ],
        passes: [sample`${hex(10)}msh${hex(15)}`, sample`${hex(50)}`],
      },
    },
  ],
});
