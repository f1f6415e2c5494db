import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'EnableX',
  docs: 'https://developer.enablex.io/docs/guides/getting-started/',
  revoke: 'https://portal.enablex.io/',
  rules: [
    {
      id: 'enablex-app-key',
      title: 'EnableX app key',
      severity: 'medium',
      keywords: ['enablex'],
      value: /[0-9A-Za-z]{36}/,
      examples: {
        finds: [
          sample`set ENABLEX_APP_KEY=${base36(36)}`,
          sample`enablex_app_key: '${base36(36)}'`,
          sample`axios.get('https://api.enablex.io/video/v2/rooms', { headers: { 'Authorization': 'Bearer ${base36(36)}' } })`,
        ],
        passes: [
          sample`ENABLEX_APP_KEY=${base36(31)}`,
          sample`enablex_id: ${base36(36)}`,
          sample`ENABLEX_APP_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
