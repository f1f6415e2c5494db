import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'InfluxDB',
  docs: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
  revoke: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/delete-token/',
  rules: [
    {
      id: 'influxdb-token',
      title: 'InfluxDB token',
      severity: 'critical',
      keywords: ['influx'],
      value: /[0-9A-Za-z_-]{86}==|apiv3_[0-9A-Za-z_-]{86}/,
      examples: {
        finds: [
          sample`set INFLUX_TOKEN=${base64url(86)}==`,
          sample`{ "influxToken": "${base64url(86)}==" }`,
          sample`curl https://influx.example.com:8086/api/v2/buckets -H "Authorization: Token ${base64url(86)}=="`,
        ],
        passes: [
          sample`INFLUX_TOKEN=${base64url(40)}`,
          sample`import logo from './influx.png?v=${base64url(86)}=='`,
          sample`INFLUX_TOKEN=<your InfluxDB token>`,
        ],
      },
    },
  ],
});
