import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Webflow',
  docs: 'https://developers.webflow.com/data/reference/authentication',
  revoke: 'https://webflow.com/dashboard',
  rules: [
    {
      id: 'webflow-api-token',
      title: 'Webflow API token',
      severity: 'high',
      keywords: ['webflow'],
      value: /(?:[0-9a-f]{64}|[0-9A-Za-z]{64})/,
      examples: {
        finds: [
          sample`WEBFLOW_API_TOKEN=${hex(64)}`,
          sample`new WebflowClient({ accessToken: '${hex(64)}' })`,
          sample`{ "webflow-token": "${hex(64)}" }`,
        ],
        passes: [
          sample`WEBFLOW_API_TOKEN=${hex(40)}`,
          sample`<html data-wf-site="${hex(24)}" class="webflow">`,
          sample`accessToken: ${hex(64)}`,
          sample`WEBFLOW_API_TOKEN=your-webflow-api-token`,
        ],
      },
    },
  ],
});
