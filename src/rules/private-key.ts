import { defineProvider } from '../detect/rule.ts';
import { base64, base64url, chars, type Hole, hex, lower, sample } from '../detect/sample.ts';

const BECH32 = '023456789ACDEFGHJKLMNPQRSTUVWXYZ';

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
/** Length in bytes of the DER value that `bytes` start with (X.690, 8.1.3), header included; Infinity where that cannot be. */
function derLength(bytes: Buffer): number {
  const first = bytes[1] ?? 0;
  if (first < 0x80) return first + 2;
  const count = first & 0x7f;
  return count === 0 || count > 4 ? Number.POSITIVE_INFINITY : bytes.readUIntBE(2, count) + 2 + count;
}

/** Of fewer different characters no random key is made. */
const LEAST_VARIETY = 16;

const bodyOf = (secret: string): string =>
  secret.replace(/\\{1,4}[rnt]/g, '').replace(/[^0-9A-Za-z+/=]/g, '');

/** False where the body says a word again and again. */
const isVaried = (secret: string): boolean => new Set(bodyOf(secret)).size >= LEAST_VARIETY;

/** Of a longer body the pattern takes no more. */
const MOST = 8000;

/** False where it starts as the DER of an RSA key does but ends before that says: cut off, in a document most likely. */
function isWhole(secret: string): boolean {
  const bytes = Buffer.from(bodyOf(secret), 'base64');
  return bytes[0] !== 0x30 || bytes[1] !== 0x82 || secret.length > MOST || derLength(bytes) <= bytes.length;
}

/** PKCS#8 of an RSA key in base64 without its armour: version 0, rsaEncryption, an octet string of random bytes. */
const pkcs8 =
  (length: number): Hole =>
  (random) => {
    const bytes = Buffer.alloc(length + 4, 0);
    bytes.set([
      0x30,
      0x82,
      length >> 8,
      length & 255,
      2,
      1,
      0,
      0x30,
      13,
      6,
      9,
      0x2a,
      0x86,
      0x48,
      0x86,
      0xf7,
      13,
    ]);
    bytes.set([1, 1, 1, 5, 0, 4, 0x82, (length - 22) >> 8, (length - 22) & 255], 17);
    for (let at = 26; at < bytes.length; at += 1) bytes[at] = Math.floor(random() * 256);
    return bytes.toString('base64');
  };

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
      // After the armour: a remark, line ends (also written as \n), quotes, joins and comment marks of whatever language it
      // stands in, headers such as Proc-Type; then the body, of which one line must be whole.
      pattern:
        /(?<armour>-----BEGIN )(?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:(?:[ \t]{1,4}[^\s\\"'`]{1,40}){1,6}(?=\s{0,4}?(?:\\|\n)))?(?:(?<=\\)[rnt]|[\s"'`+,;>|*#\\.()/]|--(?= )){0,80}(?:[A-Za-z][A-Za-z-]{2,20}: (?:[^\n\\]{0,120}(?=[\n\\])|[^\s\\"'`]{1,120}(?=[\s"'`]))(?:\\{1,4}[rn]|[\s"'`+,;]){0,40}){0,4}(?<secret>[A-Za-z0-9+/=]{40}(?:[A-Za-z0-9+/=\s\\"'`,;>|*#.…]|--(?= )){0,8000})/,
      plausible: isVaried,
      verify: isWhole,
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
          sample`${begin('RSA ~')}\n${lines(1, '')}\n...\n${end('RSA ~')}`,
          sample`if (pem.startsWith('${begin('~')}')) return importPrivateKeyFromArmouredTextInFull(pem)`,
          sample`-----BEGIN PUBLIC KEY-----\n${lines(4, '\n')}\n-----END PUBLIC KEY-----`,
        ],
      },
    },
    {
      id: 'private-key-age',
      title: 'Identity of age',
      severity: 'critical',
      keywords: ['AGE-SECRET-KEY-'],
      // Bech32 (BIP 173) in upper case; a hybrid key, against quantum computers, is longer
      pattern: /AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{58,200}(?![0-9A-Za-z])/,
      entropy: 3,
      examples: {
        finds: [
          sample`# created: 2026-01-02T03:04:05Z\nAGE-SECRET-KEY-1${chars(BECH32, 58)}`,
          sample`SOPS_AGE_KEY=AGE-SECRET-KEY-1${chars(BECH32, 58)}`,
          sample`AGE-SECRET-KEY-PQ-1${chars(BECH32, 58)}`,
        ],
        passes: [sample`AGE-SECRET-KEY-1${chars(BECH32, 40)}`, sample`age1${lower(58)}`],
      },
    },
    {
      id: 'private-key-openvpn',
      title: 'Static key of OpenVPN',
      severity: 'critical',
      keywords: ['OpenVPN Static key V1'],
      pattern:
        /(?<armour>OpenVPN Static key V1-----)\s{1,4}(?<secret>[0-9a-f]{32}\s{1,4}[0-9a-f]{32}[0-9a-f\s]{0,600})/,
      examples: {
        finds: [
          sample`-----BEGIN OpenVPN Static key V1-----\n${hex(32)}\n${hex(32)}\n${hex(32)}\n-----END OpenVPN Static key V1-----`,
          sample`<tls-auth>\n-----BEGIN OpenVPN Static key V1-----\n${hex(32)}\n${hex(32)}\n`,
        ],
        passes: [
          sample`-----BEGIN OpenVPN Static key V1-----\n...`,
          sample`an OpenVPN Static key V1 has 2048 bits`,
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
        /(?<armour>PuTTY-User-Key-File-)[23]: [^\n]{1,60}\n(?:[^\n]{0,200}\n){1,80}?Private-Lines: \d{1,3}\r?\n(?<secret>[A-Za-z0-9+/=\r\n]{40,8000})/,
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
      // RFC 7517 and 7518: `d` is the private member of RSA, EC and OKP keys, `k` the value of a symmetric one, of 128 bits or more; some
      // write that in plain base64.
      pattern:
        /(?<!\w)kty["']?\s{0,4}:\s{0,4}["'](?:(?:RSA|EC|OKP)["'][^{}]{0,2600}?[\s,"']d["']?\s{0,4}:\s{0,4}["'](?=[\w-]{40})|oct["'][^{}]{0,600}?[\s,"']k["']?\s{0,4}:\s{0,4}["'])(?<secret>[\w+/-]{22,1400}={0,2})["']|[\s,{"'](?:d["']?\s{0,4}:\s{0,4}["'](?=[\w-]{40})|k["']?\s{0,4}:\s{0,4}["'])(?<secret2>[\w+/-]{22,1400}={0,2})["'][^{}]{0,2600}?(?<!\w)kty["']?\s{0,4}:\s{0,4}["'](?:RSA|EC|OKP|oct)["']/,
      examples: {
        finds: [
          sample`{"kty":"EC","crv":"P-256","x":"${base64url(43)}","y":"${base64url(43)}","d":"${base64url(43)}"}`,
          sample`const jwk = { d: '${base64url(43)}', kty: 'OKP', crv: 'Ed25519' }`,
          sample`{"kty":"oct","alg":"HS256","k":"${base64url(86)}"}`,
          sample`{"kty":"oct","alg":"A128KW","k":"${base64url(22)}"}`,
          sample`{ k: '${base64(43)}=', kty: 'oct' }`,
        ],
        passes: [
          sample`{"kty":"EC","crv":"P-256","x":"${base64url(43)}","y":"${base64url(43)}"}`,
          sample`{"kty":"RSA","n":"${base64url(342)}","e":"AQAB"}`,
          sample`{"kty":"oct","kid":"${base64url(22)}"}`,
          sample`{"kty":"oct","k":"${base64url(11)}"}`,
        ],
      },
    },
    {
      id: 'private-key-der',
      title: 'Private key (base64 of DER, without armour)',
      severity: 'critical',
      // PKCS#8 of an RSA key, PKCS#1 of one of 2,048 bits and of one of 4,096, PKCS#8 of an EC key (P-256).
      keywords: ['BgkqhkiG9w0BAQEFAASC', 'IBAAKCAQEA', 'IBAAKCAgEA', 'MIGHAgEAMBMGByqGSM49AgEG'],
      pattern:
        /(?<![0-9A-Za-z+/])(?:MII[0-9A-Za-z+/]{3}IBADANBgkqhkiG9w0BAQEFAASC|MII[0-9A-Za-z+/]{3}(?:IBAAKCAQEA|IBAAKCAgEA)|MIGHAgEAMBMGByqGSM49AgEG)[0-9A-Za-z+/]{100,6000}={0,2}/,
      plausible: (secret) => {
        const bytes = Buffer.from(secret, 'base64');
        return derLength(bytes) <= bytes.length;
      },
      examples: {
        finds: [sample`PRIVATE_KEY=${pkcs8(1214)}`, sample`<RSAKey>${pkcs8(630)}</RSAKey>`],
        passes: [
          sample`PUBLIC_KEY=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${base64(340)}`,
          sample`MIIEpAIBAAKCAQEA${base64(160)}`,
        ],
      },
    },
    {
      id: 'private-key-pkcs12',
      title: 'Key container (PKCS#12)',
      severity: 'high',
      // SEQUENCE, version 3, SEQUENCE, the OID of PKCS#7 data or signed data (RFC 7292, 4): in bytes and in base64.
      keywords: ['\x02\x01\x030', 'IBAzCC'],
      pattern:
        /^0[\x80-\x84][\s\S]{0,4}\x02\x01\x030[\x80-\x84][\s\S]{0,4}\x06\t\*\x86H\x86\xf7\r\x01\x07[\x01\x02][\s\S]{0,400}|(?<![0-9A-Za-z+/])MII[0-9A-Za-z+/]{3}IBAzCC[0-9A-Za-z+/]{2,6}(?:YJKoZIhvcNAQc|GCSqGSIb3DQEHA|BgkqhkiG9w0BBw)[0-9A-Za-z+/]{80,4000}={0,2}/,
      binary: true,
      examples: {
        finds: [
          sample`0\x82\x0a\x10\x02\x01\x030\x82\x09\xd6\x06\t*\x86H\x86\xf7\r\x01\x07\x01\xa0\x82${base64(300)}`,
          sample`keystore.p12: MIIKEAIBAzCCCdYGCSqGSIb3DQEHAaCC${base64(400)}`,
        ],
        passes: [sample`0\x82\x0a\x10\x02\x01\x000\x82${base64(60)}`, sample`MIIKEAIBAzCC${base64(20)}`],
      },
    },
    {
      id: 'private-key-java-keystore',
      title: 'Key container (Java key store)',
      severity: 'high',
      // 0xFEEDFEED (JKS) or 0xCECECECE (JCEKS), version 1 or 2, a count, an entry that is a private key: in bytes and in base64.
      // The one whose only key is Android's for debugging, with a password that everybody knows, is committed on purpose
      // (https://developer.android.com/studio/publish/app-signing#debug-mode), by React Native's template too.
      keywords: ['\xfe\xed\xfe\xed\x00\x00\x00', '\xce\xce\xce\xce\x00\x00\x00', '/u3+7QAAAA', 'zs7OzgAAAA'],
      pattern:
        /^(?:\xfe\xed\xfe\xed|\xce\xce\xce\xce)\x00\x00\x00[\x01\x02](?!\x00\x00\x00\x01\x00\x00\x00\x01\x00\x0fandroiddebugkey)\x00\x00[\s\S]{2}\x00\x00\x00\x01[\s\S]{0,400}|(?<![0-9A-Za-z+/])(?:\/u3\+7QAAAA[EI]|zs7OzgAAAA[EI])[0-9A-Za-z+/]{100,4000}={0,2}/,
      binary: true,
      examples: {
        finds: [
          sample`\xfe\xed\xfe\xed\x00\x00\x00\x02\x00\x00\x00\x01\x00\x00\x00\x01\x00\x05alias${base64(300)}`,
          sample`\xfe\xed\xfe\xed\x00\x00\x00\x02\x00\x00\x00\x02\x00\x00\x00\x01\x00\x0fandroiddebugkey${base64(300)}`,
          sample`keystore: /u3+7QAAAAIAAAABAAAAAQAF${base64(300)}`,
        ],
        passes: [
          sample`\xfe\xed\xfa\xcf\x00\x00\x00\x01${base64(60)}`,
          sample`/u3+7QAAAAI=`,
          sample`\xfe\xed\xfe\xed\x00\x00\x00\x02\x00\x00\x00\x01\x00\x00\x00\x01\x00\x0fandroiddebugkey${base64(300)}`,
        ],
      },
    },
  ],
});
