import { defineProvider } from '../detect/rule.ts';
import { digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'VBOUT',
  docs: 'https://developers.vbout.com',
  revoke: 'https://app.vbout.com/Settings',
  rules: [
    {
      id: 'vbout-api-key',
      title: 'VBOUT API key',
      severity: 'medium',
      keywords: ['vbout'],
      value: /[0-9]{25}/,
      entropy: 2.2,
      examples: {
        finds: [
          sample`ENV VBOUT_API_KEY=${digits(25)}`,
          sample`window.config = { vboutApiKey: '${digits(25)}' };`,
          sample`curl "https://api.vbout.com/1/app/me.json?key=${digits(25)}"`,
        ],
        passes: [
          sample`VBOUT_API_KEY=${digits(20)}`,
          sample`/* VBOUT snippet, build ${digits(25)} */`,
          sample`VBOUT_API_KEY=your-vbout-api-key`,
        ],
      },
    },
  ],
});
