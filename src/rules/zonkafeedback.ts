import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zonka Feedback',
  docs: 'https://apidocs.zonkafeedback.com',
  revoke: 'https://us1.zonkafeedback.com',
  rules: [
    {
      id: 'zonkafeedback-auth-token',
      title: 'Zonka Feedback auth token',
      severity: 'medium',
      keywords: ['zonkafeedback', 'zonka_feedback', 'zonka-feedback', 'zonka'],
      value: /[0-9A-Za-z]{36}/,
      examples: {
        finds: [
          sample`ENV ZONKAFEEDBACK_AUTH_TOKEN=${base62(36)}`,
          sample`zonkafeedback_auth_token: '${base62(36)}'`,
          sample`axios.get('https://us1.apis.zonkafeedback.com/contacts', { headers: { 'Z-API-TOKEN': '${base62(36)}' } })`,
        ],
        passes: [
          sample`ZONKAFEEDBACK_AUTH_TOKEN=${base62(31)}`,
          sample`- zonkafeedback: updated at revision ${base62(36)}`,
          sample`zonkafeedbackAuthToken: Deno.env.get("ZONKAFEEDBACK_AUTH_TOKEN"),`,
        ],
      },
    },
  ],
});
