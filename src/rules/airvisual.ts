import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'AirVisual (IQAir)',
  docs: 'https://api-docs.iqair.com/',
  revoke: 'https://dashboard.iqair.com/personal/api-keys',
  rules: [
    {
      id: 'airvisual-api-key',
      title: 'AirVisual (IQAir) API key',
      severity: 'low',
      keywords: ['airvisual', 'iqair'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`AIRVISUAL_API_KEY=${uuid()}`,
          sample`window.config = { airvisualApiKey: '${uuid()}' };`,
          sample`wget -qO- 'https://api.airvisual.com/v2/nearest_city?key=${uuid()}'`,
        ],
        passes: [
          sample`AIRVISUAL_API_KEY=${hex(24)}`,
          sample`import logo from './airvisual.png?v=${uuid()}'`,
          sample`AIRVISUAL_API_KEY=your-airvisual-api-key`,
        ],
      },
    },
  ],
});
