import type { Assignment } from './assignment.ts';
import type { Severity } from './rule.ts';
import { measureSurprise, type Surprise } from './surprise.ts';

/** Least probability of what blocks, and of what blocks in tests, examples and documents too. */
const BLOCKS = 0.5;
const SURE = 0.85;

/** Short, or a word as it stands in a dictionary: guessed before it is leaked. In base64 too, as a Secret of Kubernetes has it. */
function isWeak(value: string, { mean, letters }: Surprise): boolean {
  if (value.length < 6 || (value.length <= 10 && letters === value.length && mean < 4.6)) return true;
  if (value.length > 16 || value.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return false;
  const plain = Buffer.from(value, 'base64').toString('latin1').trimEnd();
  return /^[a-z]{4,10}\d{0,3}$/i.test(plain) && measureSurprise(plain).mean < 4.6;
}

/** Names of what identifies rather than opens. */
const NAME_ID = /(?:[a-z]I[dD]|_id|-id)s?$/;
const TEST_PATH =
  /(?:^|[/\\._-])(?:tests?|specs?|__tests__|e2e|mocks?|__mocks__|fixtures?|cypress|examples?|samples?|demos?|stories|benchmarks?|docs?|readme|changelog|tutorials?)(?:[/\\._-]|$)|\.(?:md|mdx|rst|adoc)$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LOCAL_HOST =
  /^@(?:localhost|127\.|0\.0\.0\.0|\[?::1|(?:[\w-]{1,30}\.){0,3}example\b|[a-z]\.(?:com|org|net|io|de)\b|(?:foo|bar|acme|foobar|my-?host|my-?server|my-?domain|some-?host|your-?\w{1,12})\b|(?:host|hostname|server|domain|db|database|postgres|mysql|mariadb|redis|mongo|mongodb|rabbitmq|cache)(?![\w.-]))/i;
const DATABASE =
  /^(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|redis|rediss|amqps?|mssql|sqlserver|oracle|cockroachdb|clickhouse|nats|smtps?|ldaps?|ftps?|sftp|ssh)/;

/** How bad it is that this value stands in this place, given how likely it is a secret. */
export function severityOf(
  { name, syntax, value, end }: Assignment,
  probability: number,
  text: string,
  path: string,
): Severity {
  if (probability < BLOCKS) return 'low';
  const surprise = measureSurprise(value);
  const random =
    value.length >= 20 &&
    /\d/.test(value) &&
    (surprise.letters < 4 || surprise.mean >= 5) &&
    !UUID.test(value);
  if (TEST_PATH.test(path) && !(random && probability >= SURE)) return 'low';
  // a `key` alone finds a thing as often as it opens one
  if (UUID.test(value) && /(?:^|\.)keys?$/i.test(name)) return 'low';
  if (isWeak(value, surprise) || (NAME_ID.test(name) && !/access_?-?key_?-?id$/i.test(name))) return 'low';
  if (syntax === 'url') {
    if (LOCAL_HOST.test(text.slice(end, end + 100))) return random ? 'medium' : 'low';
    if (DATABASE.test(name)) return 'high';
    return name === 'http' ? 'low' : 'medium';
  }
  return 'medium';
}
