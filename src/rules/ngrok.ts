import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ngrok',
  docs: 'https://ngrok.com/docs/agent/#authtokens',
  revoke: 'https://dashboard.ngrok.com/tunnels/authtokens',
  rules: [
    {
      id: 'ngrok-authtoken',
      title: 'ngrok authtoken or API key',
      severity: 'high',
      keywords: ['ngrok'],
      value: /[0-9A-Za-z]{16,27}_[0-9A-Za-z]{19,22}/,
      examples: {
        finds: [
          sample`NGROK_AUTHTOKEN=${base62(27)}_${base62(21)}`,
          sample`ngrok config add-authtoken ${base62(27)}_${base62(21)}`,
          sample`ngrok.connect({ addr: 3000, authtoken: '${base62(26)}_${base62(21)}' })`,
        ],
        passes: [
          sample`NGROK_AUTHTOKEN=${base62(12)}_${base62(6)}`,
          sample`{ "requestId": "${base62(27)}_${base62(21)}" }`,
          sample`NGROK_AUTHTOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
