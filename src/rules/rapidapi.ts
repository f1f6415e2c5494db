import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'RapidAPI',
  docs: 'https://docs.rapidapi.com/docs/keys',
  revoke: 'https://rapidapi.com/developer/dashboard',
  rules: [
    {
      id: 'rapidapi-key',
      title: 'RapidAPI key',
      severity: 'high',
      keywords: ['msh'],
      pattern: /(?<![0-9A-Za-z_-])[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}(?![0-9A-Za-z_-])/i,
      asWritten: true,
      examples: {
        finds: [
          sample`headers: { 'X-RapidAPI-Key': '${hex(10)}msh${hex(15)}p1${hex(5)}jsn${hex(12)}' }`,
          sample`API_KEY=${hex(10)}msh${hex(15)}p1${hex(5)}jsn${hex(12)}`,
        ],
        passes: [sample`${hex(10)}msh${hex(15)}`, sample`${hex(50)}`],
      },
    },
  ],
});
