import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cloudinary',
  docs: 'https://cloudinary.com/documentation/how_to_integrate_cloudinary#get_familiar_with_the_cloudinary_console',
  revoke: 'https://console.cloudinary.com/settings/api-keys',
  rules: [
    {
      id: 'cloudinary-api-secret',
      title: 'Cloudinary API secret',
      severity: 'high',
      keywords: ['cloudinary'],
      value: /(?<![/,.-])[0-9A-Za-z_-]{27}/,
      examples: {
        finds: [
          sample`CLOUDINARY_API_SECRET=${base62(27)}`,
          sample`cloudinary.config({ cloud_name: 'demo', api_key: env.KEY, api_secret: '${base62(27)}' })`,
          sample`cloudinary_api_secret: "${base62(27)}"`,
        ],
        passes: [
          sample`CLOUDINARY_API_KEY=${digits(15)}`,
          sample`api_secret: '${base62(27)}'`,
          sample`<img key="a" src="https://res.cloudinary.com/demo/image/upload/c_fill,h_200/v1/${base64url(27)}.jpg">`,
          sample`CLOUDINARY_API_SECRET=your-cloudinary-api-secret`,
        ],
      },
    },
    {
      id: 'cloudinary-url',
      title: 'Cloudinary URL with API key and secret',
      severity: 'high',
      keywords: ['cloudinary://'],
      pattern:
        /(?<![0-9A-Za-z_])cloudinary:\/\/\d{10,20}:(?<secret>[0-9A-Za-z_-]{20,40})@[0-9A-Za-z_-]{1,64}/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`CLOUDINARY_URL=cloudinary://${digits(15)}:${base64url(27)}@demo-cloud`,
          sample`"url": "cloudinary://${digits(15)}:${base62(27)}@acme"`,
        ],
        passes: [
          sample`CLOUDINARY_URL=cloudinary://API_KEY:API_SECRET@CLOUD_NAME`,
          sample`CLOUDINARY_URL=cloudinary://${digits(15)}:<your_api_secret>@acme`,
          sample`cloudinary://${digits(15)}@acme`,
        ],
      },
    },
  ],
});
