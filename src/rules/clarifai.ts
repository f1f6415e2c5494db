import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Clarifai',
  docs: 'https://docs.clarifai.com/control/authentication/pat/',
  revoke: 'https://clarifai.com/settings/security',
  rules: [
    {
      id: 'clarifai-api-key',
      title: 'Clarifai personal access token or API key',
      severity: 'high',
      keywords: ['clarifai'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [sample`CLARIFAI_PAT=${hex(32)}`, sample`new Clarifai.App({ apiKey: '${hex(32)}' })`],
        passes: [sample`CLARIFAI_USER_ID=acme`, sample`clarifai_key: ${hex(9)}`],
      },
    },
  ],
});
