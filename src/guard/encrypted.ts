import { readDotenv } from './dotenv.ts';

interface EncryptedFormat {
  readonly by: string;
  /** Tests on the content (latin1), all of which must hold. */
  readonly signs: readonly RegExp[];
  readonly source: string;
}

/** The tools whose encrypted files are made to be committed. */
const WHOLE_FILE: readonly EncryptedFormat[] = [
  { by: 'git-crypt', signs: [/^\0GITCRYPT\0/], source: 'https://github.com/AGWA/git-crypt' },
  {
    by: 'transcrypt',
    signs: [/^U2FsdGVkX1[0-9A-Za-z+/]{6}/],
    source: 'https://github.com/elasticdog/transcrypt',
  },
  {
    by: 'ansible-vault',
    signs: [/^\$ANSIBLE_VAULT;1\.\d;AES256/],
    source: 'https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html',
  },
  {
    by: 'age',
    signs: [/^(?:age-encryption\.org\/v1\n|-----BEGIN AGE ENCRYPTED FILE-----)/],
    source: 'https://age-encryption.org/v1',
  },
  {
    by: 'PGP',
    signs: [/^-----BEGIN PGP MESSAGE-----/],
    source: 'https://www.rfc-editor.org/rfc/rfc9580#section-6.2',
  },
  // sops keeps a MAC over all values, so a file with a `mac` of its own had each value encrypted.
  {
    by: 'sops',
    signs: [
      /^\s{0,8}(?:sops_|"|')?mac["']?\s{0,8}[=:]\s{0,8}["']?ENC\[AES256_GCM,/m,
      /^\s{0,8}(?:sops_mac=|sops:|\[sops\]|["']sops["'])/m,
    ],
    source: 'https://github.com/getsops/sops',
  },
];

/** Names of clear values that dotenvx itself writes beside the encrypted ones: the public key. */
const DOTENVX_CLEAR = /^DOTENV_PUBLIC_KEY(?:_|$)/;

/**
 * The tool that encrypted the content of an env-style file, or undefined. A dotenvx file counts only where no value that
 * could be secret is left in clear: each is `encrypted:…`, empty, or dotenvx's public key.
 * Source for dotenvx: https://dotenvx.com/docs/quickstart/encryption
 */
export function encryptedBy(text: string): string | undefined {
  const whole = WHOLE_FILE.find(({ signs }) => signs.every((sign) => sign.test(text)));
  if (whole) return whole.by;
  if (!text.includes('encrypted:')) return undefined;
  const entries = readDotenv(text).filter(({ key, value }) => value !== '' && !DOTENVX_CLEAR.test(key));
  return entries.length > 0 && entries.every(({ value }) => value.startsWith('encrypted:'))
    ? 'dotenvx'
    : undefined;
}
