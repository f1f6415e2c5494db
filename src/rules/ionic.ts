import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Ionic',
  docs: 'https://ionic.io/docs/appflow/personal-access-tokens/',
  revoke: 'https://dashboard.ionicframework.com/personal/access-tokens',
  rules: [
    {
      id: 'ionic-access-token',
      title: 'Ionic access token',
      severity: 'high',
      keywords: ['ionic', 'ionicjs', 'ionicframework'],
      value: /ion_[0-9a-z]{42}/,
      examples: {
        finds: [
          sample`ENV IONIC_ACCESS_TOKEN=ion_${base36(42)}`,
          sample`let ionicAccessToken: string = "ion_${base36(42)}"`,
          sample`axios.get('https://api.ionicjs.com/apps', { headers: { 'Authorization': 'Bearer ion_${base36(42)}' } })`,
        ],
        passes: [
          sample`IONIC_ACCESS_TOKEN=ion_${base36(12)}`,
          sample`{ "requestId": "ion_${base36(42)}" }`,
          sample`IONIC_ACCESS_TOKEN=your-ionic-access-token`,
        ],
      },
    },
  ],
});
