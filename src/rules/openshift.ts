import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OpenShift',
  docs: 'https://docs.openshift.com/container-platform/latest/authentication/understanding-authentication.html',
  revoke: 'https://oc delete oauthaccesstoken NAME',
  rules: [
    {
      id: 'openshift-user-token',
      title: 'OpenShift user token',
      severity: 'critical',
      keywords: ['sha256~'],
      pattern: /(?<![0-9A-Za-z_-])sha256~[0-9A-Za-z_-]{43}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`oc login --token=sha256~${base64url(42)}k --server=https://api.example.com:6443`,
          sample`OPENSHIFT_TOKEN: sha256~${base64url(42)}8`,
        ],
        passes: [sample`sha256~${base62(12)}`, sample`sha256:${hex(64)}`],
      },
    },
  ],
});
