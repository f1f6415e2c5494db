import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CentralStationCRM',
  docs: 'https://api.centralstationcrm.net',
  revoke: 'https://centralstationcrm.com',
  rules: [
    {
      id: 'centralstationcrm-api-key',
      title: 'CentralStationCRM API key',
      severity: 'high',
      keywords: ['centralstationcrm', 'central_station_crm', 'central-station-crm', 'centralstation'],
      value: /[0-9a-z]{30}/,
      examples: {
        finds: [
          sample`CENTRALSTATION_API_KEY=${base36(30)}`,
          sample`let centralstationApiKey: string = "${base36(30)}"`,
          sample`curl https://acme.centralstationcrm.net/api/people -H "X-apikey: ${base36(30)}"`,
        ],
        passes: [
          sample`CENTRALSTATION_API_KEY=${base36(25)}`,
          sample`- centralstation: updated at revision ${base36(30)}`,
          sample`CENTRALSTATION_API_KEY=your-centralstation-api-key`,
        ],
      },
    },
  ],
});
