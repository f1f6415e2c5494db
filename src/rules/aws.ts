import { defineProvider } from '../detect/rule.ts';
import { base32, base36, base62, base64, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Amazon Web Services',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  revoke:
    'aws iam update-access-key --status Inactive --access-key-id KEY_ID && aws iam delete-access-key --access-key-id KEY_ID',
  rotation: [
    'Make the key inactive at once, and delete it when nothing that you run fails.',
    'Read CloudTrail for calls of that key id; look for new users, keys, roles and instances in every region.',
    'Use a role (IAM Identity Center, OIDC from CI, an instance profile) instead of a long-lived key.',
  ],
  rules: [
    {
      id: 'aws-access-key-id',
      title: 'AWS access key id',
      severity: 'high',
      keywords: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
      pattern:
        /(?<![0-9A-Za-z_+/-]|X-Amz-Credential=|AWSAccessKeyId=)(?:AKIA|ASIA|ABIA|ACCA)(?![0-9A-Z]{9}EXAMPLE|\d{10})[0-9A-Z]{16}(?![0-9A-Za-z_+/=-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`aws_access_key_id = AKIA${base32(16)}`,
          sample`{ "AccessKeyId": "ASIA${base32(16)}" }`,
          sample`new AWS.S3({ accessKeyId: 'AKIA${base32(16)}' })`,
        ],
        passes: [
          sample`AKIA${base32(9)}EXAMPLE`,
          sample`AKIA${base32(10)}`,
          sample`https://b.s3.amazonaws.com/k?X-Amz-Credential=AKIA${base32(16)}%2F20260101%2Fus-east-1`,
          sample`data:font/woff;base64,AKIA${base64(60)}`,
          sample`AKIAXXXXXXXXXXXXXXXX`,
        ],
      },
    },
    {
      // Opens nothing by itself, so it only warns; it names an account to whoever decodes it:
      // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
      id: 'aws-unique-id',
      title: 'AWS id of a user, group, role, profile or policy',
      severity: 'low',
      keywords: ['AIDA', 'AROA', 'AGPA', 'AIPA', 'ANPA', 'ANVA'],
      pattern:
        /(?<![0-9A-Za-z_+/-])A(?:ID|RO|GP|IP|NP|NV)A(?![0-9A-Z]{9}EXAMPLE)[0-9A-Z]{16,17}(?![0-9A-Za-z_+/=-])/,
      entropy: 3,
      examples: {
        finds: [sample`"UserId": "AIDA${base32(15)}7"`, sample`"aws:userId": "AROA${base32(15)}3:*"`],
        passes: [
          sample`AROA${base32(9)}EXAMPLE`,
          sample`AIDA${base32(10)}`,
          sample`data:font/woff;base64,AIDA${base64(60)}`,
        ],
      },
    },
    {
      id: 'aws-secret-access-key',
      title: 'AWS secret access key',
      severity: 'critical',
      keywords: [
        'aws_sec',
        'awssec',
        'aws-sec',
        'secretaccesskey',
        'secret_access_key',
        'secret-access-key',
        'secret access key',
        'aws_key',
        'awskey',
        'aws_access',
        'amazon_sec',
        'amazonsec',
        's3_sec',
        's3sec',
        'ses_sec',
      ],
      value: /(?=[^A-Z]{0,39}[A-Z])(?=[^a-z]{0,39}[a-z])(?=\D{0,39}\d)[0-9A-Za-z/+]{40}/,
      within: 60,
      examples: {
        finds: [
          sample`AWS_SECRET_ACCESS_KEY=${base62(20)}${base64(19)}7`,
          sample`secretAccessKey: '${base62(10)}${base64(29)}k',`,
          sample`aws_secret_access_key = "${base62(39)}b"`,
        ],
        passes: [
          sample`AWS_SECRET_ACCESS_KEY=${hex(40)}`,
          sample`AWS_SECRET_ACCESS_KEY=$\{{ secrets.AWS_SECRET_ACCESS_KEY }}`,
          sample`const secretAccessKey = env.AWS_SECRET_ACCESS_KEY`,
        ],
      },
    },
    {
      id: 'aws-session-token',
      title: 'AWS session token (temporary credentials)',
      severity: 'high',
      keywords: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'],
      pattern: /(?<![0-9A-Za-z_+/-])(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)[0-9A-Za-z+/%]{80,1000}={0,2}/,
      entropy: 4,
      examples: {
        finds: [
          sample`export AWS_SESSION_TOKEN=IQoJb3JpZ2lu${base64(400)}=`,
          sample`"SessionToken": "FwoGZXIvYXdz${base64(320)}=="`,
        ],
        passes: [sample`IQoJb3JpZ2lu${base64(20)}`, sample`IQoJb3JpZ2lu...`],
      },
    },
    {
      id: 'aws-mws-auth-token',
      title: 'Amazon MWS auth token',
      severity: 'high',
      keywords: ['amzn.mws.'],
      pattern:
        /(?<![0-9A-Za-z_])amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z_-])/,
      entropy: 2.5,
      examples: {
        finds: [sample`MWS_AUTH_TOKEN=amzn.mws.${uuid()}`, sample`$mwsAuthToken = "amzn.mws.${uuid()}";`],
        passes: [sample`amzn.mws.${hex(8)}`, sample`${uuid()}`],
      },
    },
    {
      id: 'aws-bedrock-api-key',
      title: 'Amazon Bedrock API key',
      severity: 'critical',
      keywords: ['ABSK', 'bedrock-api-key-'],
      pattern:
        /(?<![0-9A-Za-z_+/-])(?:ABSK[0-9A-Za-z+/]{100,280}={0,2}|bedrock-api-key-[0-9A-Za-z+/]{80,1000}={0,2})(?![0-9A-Za-z_+/=-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`AWS_BEARER_TOKEN_BEDROCK=ABSKQmVkcm9ja0FQSUtleS${base64(110)}=`,
          sample`Authorization: Bearer bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${base64(300)}`,
        ],
        passes: [sample`ABSK${base64(30)}`, sample`bedrock-api-key-rotation`],
      },
    },
    {
      // https://developer.amazon.com/docs/login-with-amazon/register-web.html
      id: 'aws-login-client-secret',
      title: 'Login with Amazon or Selling Partner API client secret',
      severity: 'critical',
      keywords: ['amzn1.oa2-cs.v1.'],
      pattern: /(?<![0-9A-Za-z_.-])amzn1\.oa2-cs\.v1\.[0-9a-f]{64}(?![0-9A-Za-z])/,
      examples: {
        finds: [
          sample`LWA_CLIENT_SECRET=amzn1.oa2-cs.v1.${hex(64)}`,
          sample`"client_secret": "amzn1.oa2-cs.v1.${hex(64)}"`,
        ],
        passes: [sample`amzn1.oa2-cs.v1.${hex(20)}`, sample`amzn1.application-oa2-client.${hex(32)}`],
      },
    },
    {
      id: 'aws-appsync-key',
      title: 'AWS AppSync API key',
      severity: 'medium',
      keywords: ['da2-'],
      pattern: /(?<![0-9A-Za-z_-])da2-[0-9a-z]{26}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [sample`aws_appsync_apiKey: "da2-${base36(26)}"`, sample`-H 'x-api-key: da2-${base36(26)}'`],
        passes: [sample`da2-${base36(10)}`, sample`da2-xxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'aws-ses-smtp-password',
      title: 'Amazon SES SMTP password',
      severity: 'high',
      keywords: ['email-smtp', 'ses_smtp', 'ses-smtp', 'sessmtp', 'ses_pass'],
      value: /[AB][0-9A-Za-z+/]{43}/,
      within: 120,
      examples: {
        finds: [
          sample`SES_SMTP_PASSWORD=B${base64(42)}k`,
          sample`host: 'email-smtp.us-east-1.amazonaws.com', auth: { pass: 'B${base62(43)}' }`,
        ],
        passes: [
          sample`SES_SMTP_PASSWORD=${base64(20)}`,
          sample`host: 'email-smtp.us-east-1.amazonaws.com', port: 465`,
        ],
      },
    },
  ],
});
