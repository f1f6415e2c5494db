import { defineProvider } from '../detect/rule.ts';
import { base36, base64, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Kubernetes',
  docs: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/',
  revoke: 'kubeadm token delete TOKEN_ID',
  rules: [
    {
      id: 'kubernetes-client-key',
      title: 'Client key in a kubeconfig',
      severity: 'critical',
      keywords: ['client-key-data'],
      pattern:
        /client-key-data\\?["']?\s{0,4}:\s{0,4}\\?["']?(?<secret>LS0tLS1CRUdJTi[0-9A-Za-z+/]{60,8000}={0,2})/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`users:\n- name: admin\n  user:\n    client-key-data: LS0tLS1CRUdJTi${base64(400)}=`,
          sample`{"user":{"client-key-data":"LS0tLS1CRUdJTi${base64(600)}=="}}`,
        ],
        passes: [
          sample`client-certificate-data: LS0tLS1CRUdJTi${base64(100)}`,
          sample`client-key-data: REDACTED`,
        ],
      },
    },
    {
      id: 'kubernetes-bootstrap-token',
      title: 'Kubernetes bootstrap token',
      severity: 'high',
      keywords: ['kubeadm', 'bootstrap-token', 'bootstrap_token', 'bootstraptoken'],
      value: /(?=[0-9a-z.]{0,22}\d)[0-9a-z]{6}\.[0-9a-z]{16}/,
      within: 120,
      examples: {
        finds: [
          sample`kubeadm join 10.0.0.1:6443 --token ${base36(6)}.${base36(15)}7 --discovery-token-ca-cert-hash sha256:abc`,
          sample`bootstrap_token = "${base36(6)}.${base36(15)}4"`,
        ],
        passes: [sample`kubeadm token create --ttl 2h`, sample`kubeadm join --token abcdef.0123456789`],
      },
    },
    {
      id: 'kubernetes-k3s-token',
      title: 'K3s server or agent token',
      severity: 'critical',
      keywords: ['K10'],
      pattern:
        /(?<![0-9A-Za-z_])K10[0-9a-f]{64}::[0-9A-Za-z]{1,20}:(?<secret>[0-9A-Za-z]{16,64})(?![0-9A-Za-z])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`K3S_TOKEN=K10${hex(64)}::server:${hex(32)}`,
          sample`k3s agent --token K10${hex(64)}::node:${hex(32)}`,
        ],
        passes: [sample`K10${hex(64)}`, sample`K10::server:password`],
      },
    },
  ],
});
