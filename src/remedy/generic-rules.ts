import { base62, base64Of, password, type Sample, sample } from '../detect/sample.ts';

/** What `explain` and `rules list` say of a rule that no provider issues: name and value decide, not a format. */
export interface GenericRule {
  readonly id: string;
  readonly title: string;
  /** How the detector comes to it, as a sentence. */
  readonly told: string;
  readonly example: Sample;
}

/** The generic rules, whose code is detect/generic.ts; test/conventions.test.ts holds that none is missing. */
export const GENERIC_RULES: readonly GenericRule[] = [
  {
    id: 'generic-authorization-header',
    title: 'Credentials of an Authorization header',
    told: 'A header Authorization: Basic or Bearer with a literal value.',
    example: sample`Authorization: Basic ${base64Of(sample`admin:${password(14)}`)}`,
  },
  {
    id: 'generic-command-password',
    title: 'Password on a command line',
    told: 'A flag such as -u user:password or --password with a literal value.',
    example: sample`curl -u admin:${password(14)} https://build.acme.dev/api`,
  },
  {
    id: 'generic-credential',
    title: 'Credential',
    told: 'A name that says credential, assigned a value that looks random.',
    example: sample`credentials: "${base62(32)}"`,
  },
  {
    id: 'generic-key',
    title: 'API, access or encryption key',
    told: 'A name that says key (api, access, encryption …), assigned a value that looks random.',
    example: sample`const apiKey = '${base62(32)}';`,
  },
  {
    id: 'generic-password',
    title: 'Password',
    told: 'A name that says password, assigned a value that is no placeholder and no reference.',
    example: sample`DB_PASSWORD=${password(16)}`,
  },
  {
    id: 'generic-secret',
    title: 'Secret',
    told: 'A name that says secret, assigned a value that looks like one.',
    example: sample`client_secret: ${base62(40)}`,
  },
  {
    id: 'generic-token',
    title: 'Token',
    told: 'A name that says token, assigned a value that looks random.',
    example: sample`"refreshToken": "${base62(40)}"`,
  },
  {
    id: 'generic-url-credentials',
    title: 'Password in a URL',
    told: 'A URL with user:password@ before a host that is not the machine itself.',
    example: sample`postgres://app:${password(16)}@db.acme.dev:5432/shop`,
  },
];
