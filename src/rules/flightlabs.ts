import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'FlightLabs',
  docs: 'https://www.goflightlabs.com/',
  revoke: 'https://www.goflightlabs.com/dashboard',
  rules: [
    {
      id: 'flightlabs-access-key',
      title: 'FlightLabs access key',
      severity: 'medium',
      keywords: ['flightlabs', 'flight_labs', 'goflightlabs'],
      value: /eyJ[0-9A-Za-z_-]{15,200}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`ENV FLIGHTLABS_ACCESS_KEY=eyJhbGciOi${base62(26)}.eyJ${base62(200)}.${base64url(85)}k`,
          sample`  "flightlabs-access-key": "eyJhbGciOi${base62(26)}.eyJ${base62(200)}.${base64url(85)}k",`,
          sample`url: https://www.goflightlabs.com/flights?access_key=eyJhbGciOi${base62(26)}.eyJ${base62(200)}.${base64url(85)}k`,
        ],
        passes: [
          sample`FLIGHTLABS_ACCESS_KEY=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`checksum = "eyJhbGciOi${base62(26)}.eyJ${base62(200)}.${base64url(85)}k"`,
          sample`FLIGHTLABS_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
