import { defineProvider } from '../detect/rule.ts';
import { base62, sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cisco IOS',
  docs: 'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
  revoke: 'Set another on the device: enable algorithm-type scrypt secret …',
  rules: [
    {
      id: 'cisco-password',
      title: 'Password in the configuration of a Cisco device',
      severity: 'medium',
      keywords: [
        'enable secret ',
        'enable password ',
        'snmp-server community ',
        'tacacs-server ',
        'radius-server ',
        'isakmp key ',
        ' password 7 ',
        ' password 0 ',
        ' secret 0 ',
        ' key 7 ',
      ],
      // `0` stands before a password as it is, `7` before one that is only disguised
      pattern:
        /(?:enable (?:secret|password)|snmp-server community|isakmp key|(?:tacacs|radius)-server (?:host \S{1,60} )?key| (?:password|secret|key)(?= [07] ))(?: level \d{1,2})?(?: [07])? (?<secret>(?=[^\s]{0,79}[\d!@#%^&*])[^\s"'`<>{}$|=\\]{6,80})(?=[ \t]*(?:[\r\n"]|$)| (?:RO|RW|ro|rw|address|\d))/,
      examples: {
        finds: [
          sample`enable secret ${base62(14)}`,
          sample`line vty 0 4\n password 7 ${upperHex(18)}\n login`,
          sample`username admin privilege 15 secret 0 ${base62(12)}`,
          sample`snmp-server community ${base62(12)} RO`,
          sample`tacacs-server host 10.0.0.1 key 7 ${upperHex(20)}`,
        ],
        passes: [sample`enable password for the user`, sample`snmp-server community public RO`],
      },
    },
    {
      id: 'cisco-password-hash',
      title: 'Password hash of a Cisco device, open to guessing',
      severity: 'low',
      keywords: [' secret 5 $', ' secret 8 $', ' secret 9 $'],
      pattern: / secret [589] (?<secret>\$[189]\$[0-9A-Za-z./]{4,14}\$[0-9A-Za-z./]{22,43})(?![0-9A-Za-z./])/,
      examples: {
        finds: [
          sample`enable secret 5 $1$${base62(4)}$${base62(22)}`,
          sample`username admin secret 9 $9$${base62(14)}$${base62(43)}`,
        ],
        passes: [sample`enable secret 5 $1$${base62(4)}$`, sample`no secret 5 $ here`],
      },
    },
  ],
});
