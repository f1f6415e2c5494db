import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SpeechText.AI',
  docs: 'https://speechtext.ai/speech-recognition-api',
  revoke: 'https://speechtext.ai/profile',
  rules: [
    {
      id: 'speechtextai-api-key',
      title: 'SpeechText.AI API key',
      severity: 'medium',
      keywords: ['speechtextai', 'speech_text_ai', 'speech-text-ai', 'speechtext', 'speechtext.ai'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`SPEECHTEXT_API_KEY=${hex(32)}`,
          sample`  "speechtext-api-key": "${hex(32)}",`,
          sample`fetch('https://api.speechtext.ai/recognize?language=en-US&key=${hex(32)}')`,
        ],
        passes: [
          sample`SPEECHTEXT_API_KEY=${hex(27)}`,
          sample`<img src="/img/speechtext-logo.svg" id="${hex(32)}">`,
          sample`speechtext_api_key: "{{ speechtext_api_key }}"`,
        ],
      },
    },
  ],
});
