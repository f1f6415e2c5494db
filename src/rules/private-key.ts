import { defineProvider } from '../detect/rule.ts';
import { base64, base64url, type Hole, hex, sample } from '../detect/sample.ts';

/** `lines` lines of 64 characters of base64, joined by `by`. */
const lines =
  (count: number, by: string): Hole =>
  (random) =>
    Array.from({ length: count }, () => base64(64)(random)).join(by);

/** The armour's first and last line; put together here, since scanners take the line itself for a key. */
const begin =
  (kind: string): Hole =>
  () =>
    `-----BEGIN ${kind.replace('~', 'PRIVATE KEY')}-----`;
const end =
  (kind: string): Hole =>
  () =>
    `-----END ${kind.replace('~', 'PRIVATE KEY')}-----`;

/** Private keys of any algorithm in the containers that people commit. Test keys are reported too: nobody can tell them from others. */
export default defineProvider({
  name: 'Private key',
  docs: 'https://www.rfc-editor.org/rfc/rfc7468',
  revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html',
  rotation: [
    'Make a new key pair and put its public half wherever the old one stood (authorized_keys, certificate, identity provider).',
    'Take the old public half out there, or have its certificate revoked by whoever issued it.',
    'Keep the new private half in a secrets manager or a file outside the repository.',
  ],
  rules: [
    {
      id: 'private-key-pem',
      title: 'Private key (PEM, OpenSSH or PGP)',
      severity: 'critical',
      keywords: ['PRIVATE KEY'],
      // After the armour: line ends (also written as \n), quotes, joins and comment marks of whatever language it
      // stands in, headers such as Proc-Type; then the body, of which one line must be whole.
      pattern:
        /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\\{1,4}[rnt]|[\s"'`+,;>|*#\\.()]){0,80}(?:[A-Za-z][A-Za-z-]{2,20}: [^\n\\]{0,120}(?:\\{1,4}[rn]|[\s"'`+,;]){0,40}){0,4}(?<secret>[A-Za-z0-9+/=]{40}[A-Za-z0-9+/=\s\\"'`,;>|*#]{0,8000})/,
      examples: {
        finds: [
          sample`${begin('RSA ~')}\n${lines(12, '\n')}\n${end('RSA ~')}`,
          sample`${begin('OPENSSH ~')}\n${lines(5, '\n')}\n${end('OPENSSH ~')}`,
          sample`${begin('PGP ~ BLOCK')}\nVersion: GnuPG v2\n\n${lines(9, '\n')}\n${end('PGP ~ BLOCK')}`,
          sample`PRIVATE_KEY="${begin('~')}\\n${lines(4, '\\n')}\\n${end('~')}\\n"`,
          sample`${begin('RSA ~')}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,${hex(32)}\n\n${lines(9, '\n')}\n${end('RSA ~')}`,
        ],
        passes: [
          sample`${begin('RSA ~')}\n...\n${end('RSA ~')}`,
          sample`if (pem.startsWith('${begin('~')}')) return importPrivateKeyFromArmouredTextInFull(pem)`,
          sample`-----BEGIN PUBLIC KEY-----\n${lines(4, '\n')}\n-----END PUBLIC KEY-----`,
        ],
      },
    },
    {
      id: 'private-key-putty',
      title: 'Private key (PuTTY)',
      severity: 'critical',
      keywords: ['PuTTY-User-Key-File-'],
      // https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html
      pattern:
        /PuTTY-User-Key-File-[23]: [^\n]{1,60}\n(?:[^\n]{0,200}\n){1,80}?Private-Lines: \d{1,3}\r?\n(?<secret>[A-Za-z0-9+/=\r\n]{40,8000})/,
      examples: {
        finds: [
          sample`PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: me\nPublic-Lines: 2\n${lines(2, '\n')}\nPrivate-Lines: 3\n${lines(3, '\n')}\nPrivate-MAC: ${hex(40)}`,
          sample`PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: x\nPublic-Lines: 1\n${base64(64)}\nPrivate-Lines: 1\n${base64(48)}\nPrivate-MAC: ${hex(64)}`,
        ],
        passes: [
          sample`PuTTY-User-Key-File-2: ssh-rsa\nPublic-Lines: 2\n${lines(2, '\n')}`,
          sample`The file starts with PuTTY-User-Key-File-3: and ends with a MAC.`,
        ],
      },
    },
    {
      id: 'private-key-jwk',
      title: 'Private key (JSON Web Key)',
      severity: 'critical',
      keywords: ['kty'],
      // RFC 7517 and 7518: `d` is the private member of RSA, EC and OKP keys, `k` the value of a symmetric one.
      pattern:
        /(?<!\w)kty["']?\s{0,4}:\s{0,4}["'](?:(?:RSA|EC|OKP)["'][^{}]{0,2600}?[\s,"']d|oct["'][^{}]{0,600}?[\s,"']k)["']?\s{0,4}:\s{0,4}["'][A-Za-z0-9_-]{40,1400}["']|[\s,{"'](?:d["']?\s{0,4}:\s{0,4}["'][A-Za-z0-9_-]{40,1400}["'][^{}]{0,2600}?(?<!\w)kty["']?\s{0,4}:\s{0,4}["'](?:RSA|EC|OKP)|k["']?\s{0,4}:\s{0,4}["'][A-Za-z0-9_-]{40,1400}["'][^{}]{0,600}?(?<!\w)kty["']?\s{0,4}:\s{0,4}["']oct)["']/,
      examples: {
        finds: [
          sample`{"kty":"EC","crv":"P-256","x":"${base64url(43)}","y":"${base64url(43)}","d":"${base64url(43)}"}`,
          sample`const jwk = { d: '${base64url(43)}', kty: 'OKP', crv: 'Ed25519' }`,
          sample`{"kty":"oct","alg":"HS256","k":"${base64url(86)}"}`,
        ],
        passes: [
          sample`{"kty":"EC","crv":"P-256","x":"${base64url(43)}","y":"${base64url(43)}"}`,
          sample`{"kty":"RSA","n":"${base64url(342)}","e":"AQAB"}`,
        ],
      },
    },
  ],
});
