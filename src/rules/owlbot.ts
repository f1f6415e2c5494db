import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OwlBot',
  docs: 'https://owlbot.info',
  revoke: 'https://owlbot.info',
  rules: [
    {
      id: 'owlbot-token',
      title: 'OwlBot token',
      severity: 'medium',
      keywords: ['owlbot', 'owl_bot'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`      - OWLBOT_TOKEN=${hex(40)}`,
          sample`OWLBOT_TOKEN = "${hex(40)}"`,
          sample`axios.get('https://owlbot.info/api/v4/dictionary/owl', { headers: { 'Authorization': 'Token ${hex(40)}' } })`,
        ],
        passes: [
          sample`OWLBOT_TOKEN=${hex(35)}`,
          sample`/* OwlBot snippet, build ${hex(40)} */`,
          sample`OWLBOT_TOKEN=your-owlbot-token`,
        ],
      },
    },
  ],
});
