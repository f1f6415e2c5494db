import type { Store } from './store.ts';

/**
 * Azure Key Vault; the vault's name comes from AZURE_KEY_VAULT, which the az CLI's defaults do not cover.
 * https://learn.microsoft.com/cli/azure/keyvault/secret#az-keyvault-secret-set
 */
export const azure: Store = {
  store: 'azure',
  title: 'Azure Key Vault',
  // Key Vault takes letters, digits and dashes.
  secretName: (variable) => variable.toLowerCase().replaceAll('_', '-'),
  put: (variable, value) => ({
    program: 'sh',
    args: [
      '-c',
      'exec az keyvault secret set --vault-name "${AZURE_KEY_VAULT:?set it to the name of your key vault}" --name "$1" --file /dev/stdin --encoding utf-8 --output none',
      'az',
      azure.secretName(variable),
    ],
    input: value,
  }),
  read: (variable) => `import { DefaultAzureCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';

const client = new SecretClient(\`https://\${process.env.AZURE_KEY_VAULT}.vault.azure.net\`, new DefaultAzureCredential());
const { value } = await client.getSecret('${azure.secretName(variable)}');`,
  policy: (variable) => `az role assignment create --role "Key Vault Secrets User" --assignee PRINCIPAL_ID \\
  --scope "/subscriptions/SUBSCRIPTION/resourceGroups/GROUP/providers/Microsoft.KeyVault/vaults/VAULT/secrets/${azure.secretName(variable)}"`,
};
