import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'ScreenshotAPI',
  docs: 'https://docs.screenshotapi.net/',
  revoke: 'https://app.screenshotapi.net/',
  rules: [
    {
      id: 'screenshotapi-api-token',
      title: 'ScreenshotAPI API token',
      severity: 'medium',
      keywords: ['screenshotapi', 'screenshot_api'],
      value: /[0-9A-Z]{7}(?:-[0-9A-Z]{7}){3}/,
      examples: {
        finds: [
          sample`ENV SCREENSHOTAPI_API_TOKEN=${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}`,
          sample`{ "screenshotapiApiToken": "${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}" }`,
          sample`fetch('https://shot.screenshotapi.net/screenshot?url=example.com&token=${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}')`,
        ],
        passes: [
          sample`SCREENSHOTAPI_API_TOKEN=${upper36(7)}-${upper36(7)}-${upper36(7)}`,
          sample`checksum = "${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}"`,
          sample`screenshotapi_api_token: "{{ screenshotapi_api_token }}"`,
        ],
      },
    },
  ],
});
