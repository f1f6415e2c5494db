import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Drone CI',
  docs: 'https://docs.drone.io/api/overview/',
  revoke: 'https://docs.drone.io/api/overview/',
  rules: [
    {
      id: 'drone-token',
      title: 'Drone CI token or shared secret',
      severity: 'high',
      keywords: [
        'drone_token',
        'drone_secret',
        'drone_rpc',
        'drone_server_token',
        'drone_access',
        'droneci',
        'dronetoken',
        'drone_api',
        'drone_user',
        'drone_client',
        'drone_git',
        'drone_key',
      ],
      vendor: 'name',
      value: /(?=\D{0,31}\d)[0-9A-Za-z]{32}/,
      within: 40,
      examples: {
        finds: [sample`DRONE_TOKEN=${base62(32)}`, sample`DRONE_RPC_SECRET: ${hex(32)}`],
        passes: [sample`DRONE_SERVER=https://drone.example.com`, sample`DRONE_COMMIT_SHA=${hex(40)}`],
      },
    },
  ],
});
