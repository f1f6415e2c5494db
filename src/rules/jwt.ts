import { defineProvider } from '../detect/rule.ts';
import { base64url, chars, type Hole, sample } from '../detect/sample.ts';

const json =
  (text: string, length: number): Hole =>
  (random) =>
    Buffer.from(
      text.replace('*', chars('abcdefghijklmnopqrstuvwxyz0123456789', length)(random)),
      'utf8',
    ).toString('base64url');

/** A header that says how it is signed, and by something. */
function isSigned(token: string): boolean {
  try {
    const header: unknown = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8'));
    return typeof header === 'object' && header !== null && 'alg' in header && header.alg !== 'none';
  } catch {
    return false;
  }
}

/** Tokens that name no issuer in their form; vendors' own JWTs with a prefix have their own rules. */
export default defineProvider({
  name: 'JSON Web Token',
  docs: 'https://www.rfc-editor.org/rfc/rfc7519',
  revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html',
  rotation: [
    'End the session or revoke the token at whoever issued it (`iss` in its payload says who).',
    'Where it cannot be revoked, rotate the key that signs, or wait for `exp` if that is soon.',
  ],
  rules: [
    {
      id: 'jwt-token',
      general: true,
      title: 'JSON Web Token',
      severity: 'medium',
      keywords: ['eyJ'],
      pattern:
        /(?<![A-Za-z0-9_/+-])eyJ[A-Za-z0-9_-]{12,1400}={0,2}\.(?:eyJ|[A-Za-z0-9_-]{12})[A-Za-z0-9_-]{1,4000}\.[A-Za-z0-9_-]{20,1400}(?![A-Za-z0-9_-])/,
      entropy: 4,
      verify: isSigned,
      examples: {
        finds: [
          sample`eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${json('{"sub":"*","iat":1700000001}', 12)}.${base64url(43)}`,
          sample`curl https://api.acme.dev/me?jwt=eyJhbGciOiJSUzI1NiJ9.${json('{"sub":"*"}', 16)}.${base64url(342)}`,
        ],
        passes: [
          sample`eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30`,
          sample`//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpb${base64url(60)}`,
        ],
      },
    },
  ],
});
