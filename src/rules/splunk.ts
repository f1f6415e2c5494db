import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Splunk',
  docs: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
  revoke: 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
  rules: [
    {
      id: 'splunk-hec-token',
      title: 'Splunk hec token',
      severity: 'high',
      keywords: ['splunk'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV SPLUNK_HEC_TOKEN=${uuid()}`,
          sample`window.config = { splunkHecToken: '${uuid()}' };`,
          sample`axios.get('https://splunk.example.com:8088/services/collector', { headers: { 'Authorization': 'Splunk ${uuid()}' } })`,
        ],
        passes: [
          sample`SPLUNK_HEC_TOKEN=${hex(24)}`,
          sample`import logo from './splunk-hec.png?v=${uuid()}'`,
          sample`SPLUNK_HEC_TOKEN=your-splunk-hec-token`,
        ],
      },
    },
  ],
});
