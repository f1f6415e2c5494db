import type { Store } from './store.ts';

/**
 * Google Cloud Secret Manager, through gcloud and its project of the moment.
 * https://cloud.google.com/sdk/gcloud/reference/secrets/create
 */
export const gcp: Store = {
  store: 'gcp',
  title: 'Google Cloud Secret Manager',
  secretName: (variable) => variable,
  put: (variable, value) => ({
    program: 'gcloud',
    args: ['secrets', 'create', variable, '--replication-policy=automatic', '--data-file=-'],
    input: value,
  }),
  renew: (variable, value) => ({
    program: 'gcloud',
    args: ['secrets', 'versions', 'add', variable, '--data-file=-'],
    input: value,
  }),
  read: (variable) => `import { SecretManagerServiceClient } from '@google-cloud/secret-manager';

const [version] = await new SecretManagerServiceClient().accessSecretVersion({
  name: \`projects/\${process.env.GOOGLE_CLOUD_PROJECT}/secrets/${variable}/versions/latest\`,
});
const value = version.payload.data.toString();`,
  policy: (variable) => `gcloud secrets add-iam-policy-binding ${variable} \\
  --member="serviceAccount:SERVICE_ACCOUNT" --role="roles/secretmanager.secretAccessor"`,
};
