import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'EcoStruxure IT',
  docs: 'https://community.se.com/t5/EcoStruxure-IT-forum/ct-p/ecostruxure-it-forum',
  revoke: 'https://app.ecostruxureit.com/',
  rules: [
    {
      id: 'ecostruxureit-api-key',
      title: 'EcoStruxure IT API key',
      severity: 'high',
      keywords: ['ecostruxure'],
      value: /AK1[0-9A-Za-z/]{50,55}/,
      examples: {
        finds: [
          sample`ECOSTRUXURE_API_KEY=AK1/${base62(52)}`,
          sample`window.config = { ecostruxureApiKey: 'AK1/${base62(52)}' };`,
          sample`axios.get('https://api.ecostruxureit.com/rest/v1/organizations', { headers: { 'Authorization': 'Bearer AK1/${base62(52)}' } })`,
        ],
        passes: [
          sample`ECOSTRUXURE_API_KEY=AK1/${base62(20)}`,
          sample`const buildHash = 'AK1/${base62(52)}';`,
          sample`ecostruxureApiKey: Deno.env.get("ECOSTRUXURE_API_KEY"),`,
        ],
      },
    },
  ],
});
