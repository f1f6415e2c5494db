import type { Store } from './store.ts';

/**
 * AWS Secrets Manager, through the aws CLI v2.
 * https://docs.aws.amazon.com/cli/latest/reference/secretsmanager/create-secret.html
 */
export const aws: Store = {
  store: 'aws',
  title: 'AWS Secrets Manager',
  secretName: (variable) => variable,
  // `--cli-input-json file:///dev/stdin` keeps the value out of the arguments.
  put: (variable, value) => ({
    program: 'aws',
    args: ['secretsmanager', 'create-secret', '--cli-input-json', 'file:///dev/stdin'],
    input: JSON.stringify({ Name: variable, SecretString: value }),
  }),
  renew: (variable, value) => ({
    program: 'aws',
    args: ['secretsmanager', 'put-secret-value', '--cli-input-json', 'file:///dev/stdin'],
    input: JSON.stringify({ SecretId: variable, SecretString: value }),
  }),
  read: (
    variable,
  ) => `import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const { SecretString } = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: '${variable}' }));`,
  policy: (variable) =>
    JSON.stringify(
      {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'secretsmanager:GetSecretValue',
            // Secrets Manager adds six random characters to the name.
            Resource: `arn:aws:secretsmanager:REGION:ACCOUNT:secret:${variable}-??????`,
          },
        ],
      },
      null,
      2,
    ),
};
