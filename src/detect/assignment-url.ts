import type { Assignment } from './assignment.ts';
import { literalAt, matchAt } from './assignment-literal.ts';

const SCHEME_CHARACTER = /[A-Za-z0-9+.%-]/;
/** Up to the `@` before the host; RFC 3986 userinfo, taken a little wider, since people do not escape `!`, `$`, `#`, nor the `@` of an address. */
const USERINFO =
  /([^\s"'`<>@/:\\]{0,128}(?:@[\w-]{1,40}\.[a-z]{2,9})?):([^\s"'`<>@/\\]{1,256}(?:@[^\s"'`<>@/\\.:]{1,64})?)@(?=[\w.$[{(<%-])/y;
/** What stands for a password where the user is a token, and is none: `TOKEN:@`, `TOKEN:x@`, `TOKEN:x-oauth-basic@`, `TOKEN:api_token@`. */
const NO_PASSWORD = '(?:[xX_]|x-oauth-basic|api[-_]?(?:key|token)|unused|none)?';
const IS_NO_PASSWORD = new RegExp(`^${NO_PASSWORD}$`);
/** `https://TOKEN@host` */
const USER_ONLY = new RegExp(`([^\\s"'\`<>@/:\\\\?#]{16,256})(?::${NO_PASSWORD})?@(?=[\\w.-]+)`, 'y');

/** The credentials of the URL whose `://` is at `at`: `user:value@host`, or a long `value@host`. */
export function readUrlCredentials(text: string, at: number): readonly Assignment[] {
  let schemeStart = at;
  while (schemeStart > Math.max(0, at - 24) && SCHEME_CHARACTER.test(text[schemeStart - 1] ?? ' '))
    schemeStart -= 1;
  const scheme = text.slice(schemeStart, at);
  if (!/^[A-Za-z]/.test(scheme)) return [];
  const both = matchAt(USERINFO, text, at + 3);
  const token = both?.[1]?.includes('@') ? undefined : matchAt(USER_ONLY, text, at + 3)?.[1];
  if (token !== undefined) {
    // a Sentry DSN without its secret half, and keys of other schemes, are public
    if (!/^(?:git\+)?(?:https?|git|ssh|ftp)$/i.test(scheme)) return [];
    if (/^:?@[\w.-]{0,60}sentry/.test(text.slice(at + 3 + token.length, at + 80 + token.length))) return [];
    return [url(scheme, schemeStart, token, at + 3)];
  }
  const value = both?.[2];
  if (!both || value === undefined || IS_NO_PASSWORD.test(value)) return [];
  return [url(scheme, schemeStart, value, at + 2 + both[0].length - value.length, both[1])];
}

const DSN_USER = /(?:^|[^\w.-])([\w.-]{1,64}):([^\s"'`:@/]{3,128})$/;

/** The password before the `@tcp(` at `at` of a data source in Go: https://github.com/go-sql-driver/mysql#dsn-data-source-name */
export function readDataSource(text: string, at: number): readonly Assignment[] {
  const [, user, value] = DSN_USER.exec(text.slice(Math.max(0, at - 200), at)) ?? [];
  if (user === undefined || value === undefined) return [];
  const start = at - value.length;
  return [url('mysql', start - user.length - 1, value, start, user)];
}

function url(scheme: string, nameStart: number, value: string, start: number, user = ''): Assignment {
  return {
    name: scheme.toLowerCase(),
    nameStart,
    syntax: 'url',
    operator: '://',
    ...literalAt(value, start, '', user),
  };
}

function login(name: string, nameStart: number, value: string, start: number, user = ''): Assignment {
  return { name, nameStart, syntax: 'login', operator: '', ...literalAt(value, start, '', user) };
}

const SCHEME_VALUE = /[ \t]{0,4}(?:\\{0,3}["'])?((?:\d{1,7}\|)?[\w~+/.=:%@!-]{8,2048})/y;

/** What follows an HTTP authentication scheme (`Basic`, `Bearer`, …; RFC 7617, RFC 6750) of `length` characters at `at`. */
export function readSchemeValue(text: string, at: number, length: number): readonly Assignment[] {
  if (/[\w$-]/.test(text[at - 1] ?? ' ')) return [];
  const match = matchAt(SCHEME_VALUE, text, at + length);
  const value = match?.[1];
  if (!match || value === undefined || !/[\d=]|.[A-Z]/.test(value)) return [];
  const end = at + length + match[0].length;
  // the rest is filled in: `Bearer eyJ${…}`, "Bearer ey" + token
  if (/^(?:\$?\{|["'`]\s{0,4}\+|<|\.\.|…)/.test(text.slice(end, end + 8))) return [];
  const scheme = text
    .slice(at, at + length)
    .trim()
    .toLowerCase();
  return [
    {
      name: scheme,
      nameStart: at,
      syntax: 'scheme',
      operator: ' ',
      ...literalAt(value, end - value.length),
    },
  ];
}

const USER_FLAG = new RegExp(
  '[ \\t"\'[,](?:-[A-Za-z]{0,6}u|--user|--proxy-user|-U|-a|--auth|--userpwd)(?:[ \\t=]{1,4}|["\'],[ \\t]{0,4})?\\\\{0,3}["\']?' +
    `(?![\\w.+/=%-]{12,800}:${NO_PASSWORD}["']?(?:\\s|$))([^\\s"':]{0,100}):(?!\\/\\/)([^\\s"'\`|;&\\\\]{2,200})` +
    `|[ \\t](?:-[A-Za-z]{0,6}u|--user)[ \\t=]{1,4}["']?((?=[^\\s:]*\\d)[\\w.+/=%-]{12,800}|[\\w-]{20,200})(?=:${NO_PASSWORD}["']?(?:\\s|$))`,
  'g',
);
/** A value behind what stands before it: no variable's, no other flag. */
const flag = (before: string): RegExp =>
  new RegExp(`[ \\t]${before}\\\\{0,3}["']?([^\\s"'\`|;&\\\\-][^\\s"'\`|;&\\\\]{3,200})`, 'g');
const PASSWORD_FLAG = flag('(?:-p|--pass(?:word)?)[ \\t=]{0,4}');
/** `mysql -pVALUE`; behind a blank stands a database: https://dev.mysql.com/doc/refman/8.4/en/connection-options.html */
const CLIENT_FLAG = flag('(?:-p|--pass(?:word)?=)(?:[ \\t]{0,4}(?=\\\\{0,3}["\']))?');
const REDIS_FLAG = flag('(?:-a|--pass)[ \\t=]{1,4}');
const SQL_SERVER_FLAG = flag('-P[ \\t]{0,4}');
const LDAP_FLAG = flag('-w[ \\t]{0,4}');
const ARCHIVE_FLAG = flag('-p');
const SAMBA_FLAG = /[ \t](?:-U|--user)[ \t=]{0,4}\\{0,3}["']?([^\s"'%]{1,100})%([^\s"'`|;&\\]{3,200})/g;
const REMOTE_FLAG = /[ \t]\/p:["']?([^\s"'`|;&\\]{3,200})/g;
/** `rabbitmqctl add_user NAME VALUE` */
const BROKER_USER = flag('(?:add_user|change_password)[ \\t]{1,8}(["\']?[\\w.@-]{1,100}["\']?)[ \\t]{1,8}');
/** `htpasswd -b FILE NAME VALUE`, and without the file where it prints. */
const WEB_USER = flag(
  '-(?:[A-Za-mo-z]{0,6}b[A-Za-mo-z]{0,6}(?:[ \\t]{1,4}-\\w{1,8}){0,4}[ \\t]{1,8}[^\\s-]\\S{0,200}|[A-Za-z]{0,6}(?:n[A-Za-z]{0,4}b|b[A-Za-z]{0,4}n)[A-Za-z]{0,6})[ \\t]{1,8}([\\w.@-]{1,100})[ \\t]{1,8}',
);
const SERVER_PASSWORD = flag('password[ \\t]{1,8}');
const LOGIN_TOKEN = /[ \t](?:token=)?["']?([\w.-]{20,200})(?=["']?(?:\s|$))/g;

/** `lftp -u NAME,VALUE` */
const FTP_USER = /[ \t]-u[ \t]{0,4}["']?([^\s"',]{1,100}),([^\s"'`|;&\\]{3,200})/g;
/** `plink -pw VALUE` */
const PUTTY_FLAG = flag('-pw[ \\t]{1,4}');
/** `net use Z: \\server\share VALUE`, `net user NAME VALUE /add` */
const SHARE =
  /[ \t]\\\\[^\s\\]{1,100}\\\S{1,100}[ \t]{1,8}(?:\/user:\S{1,100}[ \t]{1,8})?([^\s"'`|;&*/][^\s"'`|;&]{3,200})/g;
const NET_USER = /^[ \t]{1,8}([^\s/]{1,100})[ \t]{1,8}([^\s"'`|;&*/][^\s"'`|;&]{3,200})(?=[ \t]{1,8}\/add)/gi;
/** A name, a slash and a value before the place: sqlplus and its like. */
const ORACLE_USER = /[ \t"']([A-Za-z][\w$#]{0,30})\/([^\s"'`|;&\\/@]{3,200})(?=@|["']?\s*$)/g;
/** `rootpw VALUE`, as a line of a settings file */
const SETTING_VALUE =
  /^[ \t]{1,8}(?:--plaintext[ \t]{1,8})?["']?([^\s"'`|;&\\{$-][^\s"'`|;&\\]{3,200})(?=["']?\s*$)/g;

/** `openssl enc -k VALUE`, `codecov -t VALUE`: by what flags. */
const shortFlag = (flags: string): RegExp =>
  new RegExp(
    `[ \\t](?:${flags})[ \\t]{1,4}\\\\{0,3}["']?([^\\s"'\`|;&\\\\/-][^\\s"'\`\\\\]{4,200}[^\\s"'\`|;&\\\\])(?=["']?(?:\\s|$))`,
    'g',
  );
const SECRET_FLAG = /[ \t](?:-s|--secret)[ \t=]{1,4}["']?([\w+/=-]{20,200})/g;
/** `secret set NAME VALUE`, `secret put NAME <<< VALUE` */
const NAMED =
  /^[ \t]{1,4}(?:--?[\w-]{1,30}[ \t]{1,4}){0,3}["']?[\w.:/-]{1,80}["']?[ \t]{1,4}(?:<<<[ \t]{0,4})?["']?([^\s"'`|;&\\$<-][^\s"'`|;&\\]{7,200})(?=["']?\s*$)|[ \t](?:--(?:value|body|from-literal=[\w.-]{1,60})[ =]|-b ?|[A-Za-z][\w.]{1,60}=)["']?([^\s"'`|;&\\$<-][^\s"'`|;&\\]{7,200})(?=["']?(?:\s|$))/g;
/** A parameter that says of itself that it is a secret. */
const PARAMETER =
  /[ \t]--value[ \t=]{1,4}["']?([^\s"'`|;&\\]{4,400})(?=.{0,200}SecureString)|SecureString.{0,200}--value[ \t=]{1,4}["']?([^\s"'`|;&\\]{4,400})/g;
/** `mc alias set NAME PLACE KEY VALUE` */
const ALIAS =
  /^[ \t]{1,4}\S{1,60}[ \t]{1,4}\S{1,100}[ \t]{1,4}\S{1,60}[ \t]{1,4}["']?([^\s"'`|;&\\$<-][^\s"'`|;&\\]{7,200})/g;
/** What is pushed, and the key: `nuget push a.nupkg VALUE` */
const PUSHED =
  /[ \t](?:[^\s-]\S{0,200}[ \t]{1,4}|.{0,200}[ \t]-k[ \t]{1,4})["']?([\w-]{30,200})(?=["']?(?:\s|$))/g;

/** How a command is given its password, by how its keyword begins; `-p VALUE` unless told. */
const FLAGS: readonly (readonly [command: string, flags: RegExp])[] = [
  ['lftp', FTP_USER],
  ['plink', PUTTY_FLAG],
  ['pscp', PUTTY_FLAG],
  ['net user', NET_USER],
  ['net use', SHARE],
  ['sqlplus', ORACLE_USER],
  ['expdp', ORACLE_USER],
  ['impdp', ORACLE_USER],
  ['sqlldr', ORACLE_USER],
  ['rootpw', SETTING_VALUE],
  ['bindpw', SETTING_VALUE],
  ['bcp', SQL_SERVER_FLAG],
  ['mosquitto', SQL_SERVER_FLAG],
  ['curl', USER_FLAG],
  ['redis', REDIS_FLAG],
  ['sqlcmd', SQL_SERVER_FLAG],
  ['zip', SQL_SERVER_FLAG],
  ['unzip', SQL_SERVER_FLAG],
  ['ldap', LDAP_FLAG],
  ['7z', ARCHIVE_FLAG],
  ['smbclient', SAMBA_FLAG],
  ['xfreerdp', REMOTE_FLAG],
  ['rabbitmqctl', BROKER_USER],
  ['htpasswd', WEB_USER],
  ['mysqladmin', SERVER_PASSWORD],
  ['mysql', CLIENT_FLAG],
  ['http', USER_FLAG],
  ['etcdctl', USER_FLAG],
  ['security add', LDAP_FLAG],
  ['mc', ALIAS],
  ['config credentials', SECRET_FLAG],
  ['config set', NAMED],
  ['secret', NAMED],
  ['config:set', NAMED],
  ['create secret', NAMED],
  ['put-parameter', PARAMETER],
  ['openssl', shortFlag('-k')],
  ['thirdweb', shortFlag('-k')],
  ['ssh-keygen', shortFlag('-[NP]')],
  ['codecov', shortFlag('-t')],
  ['doctl', shortFlag('-t')],
  ['signtool', shortFlag('/p')],
  ['unlock-keychain', shortFlag('-p')],
  ['security import', shortFlag('-P')],
  ['nuget push', PUSHED],
];
const TOKEN = /^(?:vault|snyk|ngrok|add-|auth |cargo|wandb|service|nuget set)/;

function flagsOf(command: string): RegExp {
  if (TOKEN.test(command)) return LOGIN_TOKEN;
  return FLAGS.find(([name]) => command.startsWith(name))?.[1] ?? PASSWORD_FLAG;
}

/** What is in quotes: a sign that ends a command ends nothing there. */
const IN_QUOTES = /(["'])[^\s"'`]{4,200}\1/g;

/** Credentials among the flags of the command (`curl`, `docker login`, `mysql`, …) of `length` characters at `at`. */
export function readLogin(text: string, at: number, length: number): readonly Assignment[] {
  if (/[\w$./-]/.test(text[at - 1] ?? ' ') && !/[/.]/.test(text[at - 1] ?? ' ')) return [];
  const keyword = text.slice(at, at + length).toLowerCase();
  const command = keyword.trim();
  const newline = findCommandEnd(text, at + length);
  // the blank, too, before a flag of which the keyword has the dash
  const from = at + length - (keyword.endsWith('-') ? 2 : keyword === 'http -a ' ? 4 : 1);
  // the same command once more has a look of its own
  const again = findCommand(text.slice(from, newline).toLowerCase(), keyword);
  const rest = text.slice(from, again < 0 ? newline : from + again);
  const found: Assignment[] = [];
  const flags = flagsOf(command);
  for (const match of rest.replace(IN_QUOTES, (quoted) => quoted.replace(/[|;&]/g, '_')).matchAll(flags)) {
    const { length } = match[3] ?? match[2] ?? match[1] ?? '';
    const end = from + match.index + match[0].length;
    const value = text.slice(end - length, end);
    if (IS_NO_PASSWORD.test(value)) continue;
    found.push(login(command, at, value, end - length, match[2] === undefined ? '' : match[1]));
  }
  return found;
}

/** Where `keyword` stands in `text` as a word of its own; -1 where it does not. */
function findCommand(text: string, keyword: string): number {
  for (let at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1)) {
    if (!/[\w$./-]/.test(text[at - 1] ?? ' ')) return at;
  }
  return -1;
}

const PIPED =
  /(?:\b(?:echo|printf)[ \t]+(?:-\w[ \t]+)?|(?:^|[(=])[ \t]*(?=["']))\\{0,3}["']?(?:([\w.-]{1,32}):)?([^\s"'`|\\]{4,200})\\{0,3}["']?[ \t]{0,8}\|[^|\n]{0,160}$/;

/** `docker login --password-stdin <<< 'value'` */
const HERE = /^[^|<\n]{0,160}<<<[ \t]{0,4}["']?(?:([\w.-]{1,32}):)?([^\s"'`\\$]{4,200})/;

/** The password that is piped into the command at `at`: `echo 'user:value' | chpasswd`, `echo value | sudo -S`; in PowerShell a string by itself. */
export function readPiped(text: string, at: number): readonly Assignment[] {
  const before = text.slice(Math.max(0, at - 320), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const here = HERE.exec(text.slice(at, at + 240));
  const match = here ?? PIPED.exec(line);
  const value = match?.[2];
  if (!match || value === undefined) return [];
  const start = here
    ? at + here[0].length - value.length
    : at - line.length + match.index + match[0].indexOf(value, match[1]?.length);
  return [login('chpasswd', start, value, start, match[1])];
}

/** End of the command line at `at`, lines that end in a backslash joined; at most 600 characters. */
function findCommandEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + 600);
  for (let index = at; index < most; index += 1) {
    if (text.charCodeAt(index) === 10 && !/\\\r?$/.test(text.slice(Math.max(at, index - 2), index)))
      return index;
  }
  return most;
}
