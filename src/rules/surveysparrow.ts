import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SurveySparrow',
  docs: 'https://developers.surveysparrow.com/rest-apis',
  revoke: 'https://app.surveysparrow.com',
  rules: [
    {
      id: 'surveysparrow-access-token',
      title: 'SurveySparrow access token',
      severity: 'high',
      keywords: ['surveysparrow', 'survey_sparrow', 'survey-sparrow'],
      value: /(?:[0-9A-Za-z_-]{88}|[0-9A-Za-z_-]{86}|[0-9A-Za-z_-]{80})/,
      examples: {
        finds: [
          sample`          SURVEYSPARROW_ACCESS_TOKEN: ${base64url(86)}`,
          sample`<add key="surveysparrowAccessToken" value="${base64url(86)}" />`,
          sample`axios.get('https://api.surveysparrow.com/v3/surveys', { headers: { 'Authorization': 'Bearer ${base64url(86)}' } })`,
        ],
        passes: [
          sample`SURVEYSPARROW_ACCESS_TOKEN=${base64url(40)}`,
          sample`surveysparrowRevision = '${base64url(86)}'`,
          sample`SURVEYSPARROW_ACCESS_TOKEN=<your SurveySparrow access token>`,
        ],
      },
    },
  ],
});
