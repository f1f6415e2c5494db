import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, digits, hex, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Google',
  docs: 'https://docs.cloud.google.com/docs/authentication/api-keys',
  revoke: 'https://console.cloud.google.com/apis/credentials',
  rotation: [
    'Delete the key in the console, or: gcloud services api-keys delete KEY_ID; for a service account: gcloud iam service-accounts keys delete KEY_ID --iam-account=EMAIL',
    'Restrict the new key to the APIs, referrers, addresses or apps that use it.',
    'Read the audit log and the billing report of the project.',
  ],
  rules: [
    {
      id: 'google-api-key',
      title: 'Google API key',
      severity: 'high',
      // AI Studio and Vertex AI hand out keys that begin with AQ.Ab since 2026: https://ai.google.dev/gemini-api/docs/api-key
      keywords: ['AIza', 'AQ.Ab'],
      pattern:
        /(?<![0-9A-Za-z_-])(?:AIza[0-9A-Za-z_-]{35}|AQ\.Ab[0-9A-Za-z_-]{40,120})(?![0-9A-Za-z_-])(?!\\?["'`],?\s{0,20}\\?["'`]?auth_?domain)/i,
      entropy: 3.2,
      examples: {
        finds: [
          sample`GOOGLE_MAPS_KEY=AIzaSy${base64url(32)}Q`,
          sample`"gemini": { "apiKey": "AIzaSy${base64url(32)}7" }`,
          sample`GEMINI_API_KEY=AQ.Ab8RN6${base64url(43)}A`,
          sample`https://maps.googleapis.com/maps/api/geocode/json?key=AIzaSy${base62(33)}`,
        ],
        passes: [
          sample`firebase.initializeApp({ apiKey: "AIzaSy${base62(33)}", authDomain: "acme.firebaseapp.com" })`,
          sample`AIzaSy${base62(20)}`,
          sample`AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX`,
        ],
      },
    },
    {
      id: 'google-oauth-client-secret',
      title: 'Google OAuth client secret',
      severity: 'critical',
      keywords: ['GOCSPX-'],
      pattern: /(?<![0-9A-Za-z_-])GOCSPX-[0-9A-Za-z_-]{28}(?![0-9A-Za-z_-])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`GOOGLE_CLIENT_SECRET=GOCSPX-${base64url(27)}k`,
          sample`"client_secret":"GOCSPX-${base64url(27)}2"`,
        ],
        passes: [sample`GOCSPX-${base62(10)}`, sample`GOCSPX-xxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'google-access-token',
      title: 'Google OAuth access token',
      severity: 'high',
      keywords: ['ya29.'],
      pattern: /(?<![0-9A-Za-z_-])ya29\.[0-9A-Za-z_.-]{20,1000}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`Authorization: Bearer ya29.a0${base64url(160)}`,
          sample`"access_token": "ya29.${base64url(68)}k"`,
        ],
        passes: [sample`ya29.${base62(8)}`, sample`ya29.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'google-refresh-token',
      title: 'Google OAuth refresh token',
      severity: 'critical',
      keywords: ['1//0'],
      pattern: /(?<![0-9A-Za-z_/.-])1\/\/0[0-9A-Za-z_-]{40,110}(?![0-9A-Za-z_/-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`"refresh_token": "1//0${base64url(95)}k"`,
          sample`GOOGLE_REFRESH_TOKEN=1//0e${base64url(96)}8`,
        ],
        passes: [sample`"refresh_token": "1//0${base62(10)}"`, sample`https://example.com/1//0${base62(50)}`],
      },
    },
    {
      id: 'google-old-client-secret',
      title: 'Google OAuth client secret (older form)',
      severity: 'high',
      keywords: [
        'google_client_secret',
        'googleclientsecret',
        'google_secret',
        'google_oauth',
        'googleusercontent',
        'google-client-secret',
      ],
      value: /(?=[^A-Z]{0,23}[A-Z])(?=\D{0,23}\d)[0-9A-Za-z_-]{24}/,
      within: 160,
      examples: {
        finds: [
          sample`GOOGLE_CLIENT_SECRET=${base62(23)}k`,
          sample`"client_id":"1234.apps.googleusercontent.com","client_secret":"${base62(23)}Z"`,
        ],
        passes: [
          sample`GOOGLE_CLIENT_ID=${digits(12)}.apps.googleusercontent.com`,
          sample`GOOGLE_CLIENT_SECRET=your_google_client_secret`,
        ],
      },
    },
    {
      id: 'google-service-account-key-id',
      title: 'Id of a Google service account key (its private key stands beside it)',
      severity: 'low',
      keywords: ['private_key_id'],
      pattern: /private_key_id\\?["']\s{0,4}:\s{0,4}\\?["'](?<secret>[0-9a-f]{40})\\?["']/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`"type": "service_account", "private_key_id": "${hex(40)}",`,
          sample`{"private_key_id":"${hex(40)}","client_email":"a@b.iam.gserviceaccount.com"}`,
        ],
        passes: [sample`"private_key_id": "${hex(12)}"`, sample`"private_key_id": "YOUR_KEY_ID"`],
      },
    },
    {
      id: 'google-fcm-server-key',
      title: 'Firebase Cloud Messaging server key',
      severity: 'critical',
      keywords: [':APA91b'],
      pattern: /(?<![0-9A-Za-z_-])AAAA[0-9A-Za-z_-]{7}:APA91b[0-9A-Za-z_-]{134}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`FCM_SERVER_KEY=AAAA${base64url(7)}:APA91b${base62(134)}`,
          sample`Authorization: key=AAAA${base62(7)}:APA91b${base62(134)}`,
        ],
        passes: [sample`${base62(22)}:APA91b${base62(134)}`, sample`AAAA${base62(7)}:APA91b`],
      },
    },
    {
      id: 'google-hmac-secret-id',
      title: 'Google Cloud Storage HMAC access id',
      severity: 'medium',
      keywords: ['GOOG1E'],
      pattern: /(?<![0-9A-Za-z_])GOOG1E[0-9A-Z]{55}(?![0-9A-Za-z_])/,
      entropy: 3.2,
      examples: {
        finds: [sample`GCS_ACCESS_ID=GOOG1E${upper36(55)}`, sample`accessKeyId: "GOOG1E${upper36(55)}"`],
        passes: [sample`GOOG1E${upper36(12)}`, sample`GOOG1EXAMPLE`],
      },
    },
    {
      id: 'google-recaptcha-secret',
      title: 'reCAPTCHA secret key',
      severity: 'high',
      keywords: [
        'recaptcha_secret',
        'recaptchasecret',
        'recaptcha_private',
        'recaptcha-secret',
        'recaptchaprivate',
        'captcha_secret',
      ],
      value: /6L[0-9A-Za-z_-]{38}/,
      within: 40,
      examples: {
        finds: [
          sample`RECAPTCHA_SECRET_KEY=6Lc${base62(36)}k`,
          sample`recaptchaSecretKey: '6Le${base62(37)}'`,
        ],
        passes: [
          sample`RECAPTCHA_SITE_KEY=6Lc${base62(37)}`,
          sample`RECAPTCHA_SECRET_KEY=6Lxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
