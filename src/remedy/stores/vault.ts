import type { Store } from './store.ts';

/**
 * HashiCorp Vault, KV version 2 at the mount `secret`.
 * https://developer.hashicorp.com/vault/docs/commands/kv/put
 */
export const vault: Store = {
  store: 'vault',
  title: 'HashiCorp Vault (KV v2)',
  secretName: (variable) => `secret/${variable.toLowerCase().replaceAll('_', '-')}`,
  // `value=-` reads the value from standard input.
  put: (variable, value) => ({
    program: 'vault',
    args: ['kv', 'put', '-mount=secret', variable.toLowerCase().replaceAll('_', '-'), 'value=-'],
    input: value,
  }),
  read: (
    variable,
  ) => `const answer = await fetch(\`\${process.env.VAULT_ADDR}/v1/secret/data/${variable.toLowerCase().replaceAll('_', '-')}\`, {
  headers: { 'X-Vault-Token': process.env.VAULT_TOKEN },
});
const { value } = (await answer.json()).data.data;`,
  policy: (variable) => `path "secret/data/${variable.toLowerCase().replaceAll('_', '-')}" {
  capabilities = ["read"]
}`,
};
