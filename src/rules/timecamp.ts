import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'TimeCamp',
  docs: 'https://developer.timecamp.com',
  revoke: 'https://app.timecamp.com/app#/settings/users/me',
  rules: [
    {
      id: 'timecamp-api-token',
      title: 'TimeCamp API token',
      severity: 'medium',
      keywords: ['timecamp', 'time_camp', 'time-camp'],
      value: /[0-9a-z]{26}/,
      examples: {
        finds: [
          sample`ENV TIMECAMP_API_TOKEN=${hex(26)}`,
          sample`<add key="timecampApiToken" value="${hex(26)}" />`,
          sample`axios.get('https://app.timecamp.com/third_party/api/entries', { headers: { 'Authorization': 'Bearer ${hex(26)}' } })`,
        ],
        passes: [
          sample`TIMECAMP_API_TOKEN=${hex(21)}`,
          sample`import logo from './timecamp.png?v=${hex(26)}'`,
          sample`TIMECAMP_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
