import { defineProvider } from '../detect/rule.ts';
import { base62, base64, base64url, lower, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'HashiCorp',
  docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  revoke: 'vault token revoke TOKEN',
  rotation: [
    'Revoke it: vault token revoke TOKEN, which also revokes the leases it made; an HCP Terraform token under User or Team settings, Tokens.',
    "Read Vault's audit log for what it read, and rotate those secrets too.",
  ],
  rules: [
    {
      id: 'hashicorp-vault-token',
      title: 'HashiCorp Vault token (service, batch or recovery)',
      severity: 'critical',
      keywords: ['hvs.', 'hvb.', 'hvr.'],
      // A digit comes soon, or late in what is longer than names of properties are.
      pattern:
        /(?<![0-9A-Za-z_.-])hv[sbr]\.(?=[A-Za-z_-]{0,23}\d|[\w-]{60})(?=[A-Za-z_-]{0,95}\d)[0-9A-Za-z_-]{24,300}(?![0-9A-Za-z_-])/,
      entropy: 3.3,
      examples: {
        finds: [
          sample`VAULT_TOKEN=hvs.${base62(24)}`,
          sample`export VAULT_TOKEN="hvs.CAESI4${base64url(89)}"`,
          sample`token: hvb.AAAAAQ4${base64url(140)}`,
          sample`VAULT_TOKEN=hvs.${lower(30)}${base62(60)}`,
        ],
        passes: [
          sample`hvs.${base62(10)}`,
          sample`console.log(hvs.someVeryLongPropertyNameOfAnObject)`,
          sample`hvs.readWhatStandsInTheVaultByItsLongNameV2(a)`,
        ],
      },
    },
    {
      id: 'hashicorp-vault-old-token',
      title: 'HashiCorp Vault token (before 1.10)',
      severity: 'critical',
      keywords: ['vault'],
      value: /[sbr]\.[0-9A-Za-z]{24}/,
      examples: {
        finds: [sample`VAULT_TOKEN=s.${base62(24)}`, sample`vault login token=s.${base62(24)}`],
        passes: [
          sample`VAULT_TOKEN=s.${base62(10)}`,
          sample`const vaultToken = this.tokens.getVaultTokenOfService()`,
        ],
      },
    },
    {
      id: 'hashicorp-vault-secret-id',
      title: 'HashiCorp Vault AppRole secret id',
      severity: 'high',
      keywords: ['vault_secret_id', 'vaultsecretid', 'secret_id'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      within: 60,
      examples: {
        finds: [
          sample`VAULT_SECRET_ID=${uuid()}`,
          sample`vault write auth/approle/login secret_id=${uuid()}`,
        ],
        passes: [sample`VAULT_ROLE_ID=${uuid()}`, sample`secret_id = var.secret_id`],
      },
    },
    {
      id: 'hashicorp-terraform-token',
      title: 'HCP Terraform or Terraform Enterprise token',
      severity: 'critical',
      keywords: ['.atlasv1.'],
      pattern: /(?<![0-9A-Za-z])[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_=-]{60,70}(?![0-9A-Za-z_=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`TF_API_TOKEN=${base62(14)}.atlasv1.${base62(67)}`,
          sample`credentials "app.terraform.io" { token = "${base62(14)}.atlasv1.${base62(67)}" }`,
        ],
        passes: [sample`${base62(14)}.atlasv1.${base62(10)}`, sample`${base62(5)}.atlasv1.${base62(67)}`],
      },
    },
    {
      id: 'hashicorp-consul-token',
      title: 'HashiCorp Consul or Nomad ACL token',
      severity: 'high',
      keywords: [
        'consul_http_token',
        'consul_token',
        'consultoken',
        'consul_acl',
        'nomad_token',
        'nomadtoken',
        'x-consul-token',
        'x-nomad-token',
        'consul_mgmt',
      ],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      within: 40,
      examples: {
        finds: [sample`CONSUL_HTTP_TOKEN=${uuid()}`, sample`-H "X-Nomad-Token: ${uuid()}"`],
        passes: [sample`CONSUL_NODE_ID=${uuid()}`, sample`CONSUL_HTTP_TOKEN=<token>`],
      },
    },
    {
      id: 'hashicorp-hcp-client-secret',
      title: 'HashiCorp Cloud Platform client secret',
      severity: 'high',
      keywords: ['hcp_client', 'hcpclient'],
      value: /[0-9A-Za-z_-]{64}/,
      within: 40,
      examples: {
        finds: [sample`HCP_CLIENT_SECRET=${base62(64)}`, sample`hcpClientSecret: '${base62(64)}'`],
        passes: [sample`HCP_CLIENT_ID=${base62(32)}`, sample`HCP_CLIENT_SECRET=$HCP_CLIENT_SECRET`],
      },
    },
    {
      id: 'hashicorp-vault-unseal-key',
      title: 'HashiCorp Vault unseal key',
      severity: 'critical',
      keywords: ['unseal_key', 'unseal key', 'unsealkey', 'recovery key', 'unseal-key'],
      value: /(?=\D{0,43}\d)(?:[0-9A-Za-z+/]{44}|[0-9A-Za-z+/]{43}=|[0-9a-f]{66})/,
      within: 30,
      examples: {
        finds: [sample`Unseal Key 1: ${base64(44)}`, sample`VAULT_UNSEAL_KEY_1=${base64(44)}`],
        passes: [sample`vault operator unseal key`, sample`Unseal Key (will be hidden):`],
      },
    },
  ],
});
