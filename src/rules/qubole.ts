import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Qubole',
  docs: 'https://docs.qubole.com/en/latest/rest-api/api_overview.html',
  revoke: 'https://api.qubole.com/v2/control-panel#my-accounts',
  rules: [
    {
      id: 'qubole-api-token',
      title: 'Qubole API token',
      severity: 'high',
      keywords: ['qubole'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`QUBOLE_API_TOKEN=${base36(64)}`,
          sample`let quboleApiToken: string = "${base36(64)}"`,
          sample`axios.get('https://api.qubole.com/api/latest/clusters', { headers: { 'X-AUTH-TOKEN': '${base36(64)}' } })`,
        ],
        passes: [
          sample`QUBOLE_API_TOKEN=${base36(59)}`,
          sample`qubole_id: ${base36(64)}`,
          sample`qubole_api_token: "{{ qubole_api_token }}"`,
        ],
      },
    },
  ],
});
