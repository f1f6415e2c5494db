import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'DevCycle',
  docs: 'https://docs.devcycle.com/essentials/keys',
  revoke: 'https://app.devcycle.com/r/environments',
  rules: [
    {
      id: 'devcycle-server-key',
      title: 'DevCycle server SDK key',
      severity: 'high',
      keywords: ['dvc_server_'],
      pattern: /(?<![0-9A-Za-z_-])dvc_server_[0-9a-z_]{30,60}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`          DEVCYCLE_SERVER_SDK_KEY: dvc_server_${hex(8)}_${hex(4)}_${hex(4)}_${hex(4)}_${hex(12)}_${hex(7)}`,
          sample`devcycle_server_sdk_key = "dvc_server_${hex(8)}_${hex(4)}_${hex(4)}_${hex(4)}_${hex(12)}_${hex(7)}"`,
        ],
        passes: [
          sample`dvc_client_${hex(8)}_${hex(4)}_${hex(4)}_${hex(4)}_${hex(12)}_${hex(7)}`,
          sample`xdvc_server_${hex(8)}_${hex(4)}_${hex(4)}_${hex(4)}_${hex(12)}_${hex(7)}`,
        ],
      },
    },
  ],
});
