import { COLLECTION } from './credential-word.ts';
import { PASSWORD_WORDS, toBytes } from './password-word.ts';

/**
 * What the launcher's gate asks grep for (docs/architecture.md, "The gate"): lines of which one stands at whatever a
 * generic rule reports. The same expressions are asked again, in JavaScript, before something is reported: so the
 * gate cannot miss what the detector finds. They keep to what POSIX ERE and JavaScript read alike: no escapes within
 * brackets, no `]` there, no classes by name.
 */

const SPACE = '[ \t]*';
const REST = '[A-Za-z0-9_.$-]*';
/** What may close a name: its quote, brackets, an index, a call of what has it. */
export const CLOSE = '(\\\\|["\'`*?!)}]|\\]|&quot;|&#34;|\\[[0-9]*\\]|\\)\\.[A-Za-z_]+)*';
/** Names that are taken at their word; `pass` only where no letter goes on: httpAssert, passed. */
export const STRONG = `((passw|passc|passk|passph|pwd|[_ ]pw|secret|[th]otp|securestring|psk)${REST}|pass([_$.0-9-]${REST})?|identified by)`;
const WEAK = `(key|token|auth|cred|bearer|api_?hash|pepper)${REST}`;
/** What stands between a name and its value. */
export const OPERATOR =
  '(:{1,3}=|[?.]=|<=|\\|\\|:|=>|=+~?|::?[*]{0,2}|!=+|~=|->|<-|\\+=|\\|\\||[?]{1,2}:?|,|\\(|:-)';
/** Those after which a line may end, with the value on the next. */
export const AT_LINE_END = '(:{1,3}=|[?]=|<=|=>|=+~?|::?|!=+|~=|->|<-|\\+=|\\|\\||[?]{1,2}:?|\\(|:-)';
/** `: string =`, ` string =`, ` As String =` */
export const TYPED =
  "(:?[ \t]*(as[ \t]+)?(&'[a-z]+ )?[*&?]*[A-Za-z][A-Za-z0-9_.<>|&?()]*( [|] [A-Za-z]+)?[ \t]*[*&?]*[ \t]*:?=|[{] ?get;[^{}]*[}][ \t]*=)";
/** Names of both kinds, and what assigns to a name. */
const EITHER = `(${STRONG}|${WEAK})`;
const ASSIGNS = `${CLOSE}${SPACE}(${OPERATOR}|${TYPED})`;
/** What may stand between the operator and the quote: an opening bracket, a call, another value and an or. */
const LEAD = '[^"\'`;]{0,80}';
/** What a value stands in. */
export const QUOTE = '((\\\\*["\'`]){1,3}|&quot;|&#34;)';
const SAYS = '((is|was|to|as|with|of|by|or|-string|-asplaintext|-force)[ \t]+)*[@&]?';
/** Characters of a token, in quotes and without. */
const T = '[^ \t"\'`<>,;(){}|]';
const P = '[A-Za-z0-9+/_~%@#$:=-]';
/** Eight characters of a token with a digit among them, or thirty of any. */
const token = (character: string): string =>
  `(${[0, 1, 2, 3, 4, 5, 6].map((at) => `${at ? `${character}{${at}}` : ''}[0-9]${character}{${7 - at}}`).join('|')}|${character}{7,}[0-9]|${character}{30})`;
/** What Laravel Sanctum writes before its tokens: 12|… */
const ID = '[0-9]{1,7}[|]';
/** The end of a line, with or without the carriage return that grep keeps, or of one in a text of JSON. */
export const END = '[ \t]*(\r?$|\\\\[rn])';
/** What stands before a value that needs no quotes and no operator. */
const COMMAND = '(env|arg|export|set|setenv|setx|machine|login|fastcgi_param|proxy_set_header)[ \t]';

/** Characters of a long value by itself. */
export const V = '[A-Za-z0-9+/_=-]';
/** Characters of a cookie's value. */
export const COOKIE = '[A-Za-z0-9%+/=~_-]';
/** Twenty of these characters or more with a digit among them. */
export const twenty = (character: string): string =>
  `(${character}{0,7}[0-9]${character}{12}|${character}{8,}[0-9]${character}{4}|${character}{16,}[0-9])`;
/** A long value by itself, in quotes or without. */
export const LONG_VALUE = `\\\\*["']?(${V}{0,7}[0-9]${V}{8,}|${V}{8,}[0-9]${V}{4,}|${V}{12,}[0-9])`;

/** Functions whose argument is a secret though no name says so; lower case, with their bracket. */
export const SECRET_CALLS: readonly string[] = [
  'jwt.sign(',
  'jwt.verify(',
  'createclient(',
  'createhmac(',
  'createcipheriv(',
  'createdecipheriv(',
  'importkey(',
  'scryptsync(',
  'pbkdf2sync(',
  'privatekeytoaccount(',
  'fromsecretkey(',
  'cookieparser(',
  'client.login(',
  'aes.encrypt(',
  'aes.decrypt(',
  'jwt.encode(',
  'jwt.decode(',
  'jwt.encode ',
  'jwt.decode ',
  'jwt::encode(',
  'jwt::decode(',
  'hmac.new(',
  'hash_hmac(',
  'openssl_encrypt(',
  'openssl_decrypt(',
  'fernet(',
  'aes.new(',
  'hmac256(',
  'hmacshakeyfor(',
  'signwith(',
  'signedstring(',
  'cookiestore(',
  'timedserializer(',
  'setvapiddetails(',
  'unsafeplaintext(',
  'unsafe_plain_text(',
  'secretvalue.plaintext(',
  'textencoder().encode(',
  'bcrypt.hash(',
  'hashsync(',
  'argon2.hash(',
  ' sign(',
  'jws.sign(',
];

/** Whether the function of that name is one of them. */
export function isSecretCall(name: string): boolean {
  return SECRET_CALLS.includes(`${name.toLowerCase()}(`);
}

/** Functions and classes that take a token by itself, or behind what it belongs to; lower case, with their bracket. `new ` stands for any class. */
export const CLIENT_CALLS: readonly string[] = [
  'new ',
  'client(',
  'client.new(',
  'client.new ',
  'client::new(',
  'client.create(',
  'client::create(',
  'client.init(',
  'client::builder(',
  'api(',
  'sdk(',
  'bot(',
  'bot::new(',
  'session(',
  'auth(',
  'minio(',
  'rest(',
  'credential(',
  'credentials(',
  'credentials.new(',
  'credentials::new(',
  'credentials.create(',
  'translator(',
  'wallet(',
  "')(",
  '")(',
  'walletprovider(',
];

/** Functions that take a user and a password, and no place before them; lower case, with their bracket. */
export const USER_CALLS: readonly string[] = [
  'login(',
  '.login ',
  'networkcredential(',
  'networkcredential]::new(',
  'basic_auth(',
  '.basic_auth ',
  'auth.basic(',
  'credentials.basic(',
  'passwordauthentication(',
  'bind_s(',
  'yagmail.smtp(',
  'oracle.connect(',
  'wifi.begin(',
];

/** Functions that take a user and a password, or a place, a user and a password; lower case, with their bracket. */
export const LOGIN_CALLS: readonly string[] = [
  'new pdo(',
  'mysqli(',
  'mysqli_connect(',
  'pg_connect(',
  'sequelize(',
  'getconnection(',
  'mysql_connect(',
  'mysql_pconnect(',
  'dbi->connect(',
  'dbi.connect(',
  'directoryentry(',
  'plainauth(',
  'ftp(',
  'pymysql.connect(',
  'mysqldb.connect(',
  'ssh.connect(',
  'newdialer(',
  'ftp_login(',
  'createpool(',
  'createconnection(',
  ...USER_CALLS,
];

/** Functions that make base64 of a login, as Basic authentication has it; lower case, with their bracket. */
export const ENCODE_CALLS: readonly string[] = [
  'btoa(',
  'buffer.from(',
  'b64encode(',
  'base64_encode(',
  'base64.encode(',
  'strict_encode64(',
];

/** What reads a password that is piped into it; lower case. */
export const PIPED_INTO: readonly string[] = [
  'chpasswd',
  'passwd --stdin',
  '--password-stdin',
  'sudo -s',
  '--with-token',
  'runas ',
  'secret put',
  'env add ',
  'docker secret create',
  '--data-file=-',
  'convertto-securestring',
];

/** Commands that take a password, in a flag or by its place; `docker login` and the like, those of databases, directories and archives. */
export const LOGIN_COMMANDS: readonly string[] = [
  'curl ',
  'docker login',
  'registry login',
  'podman login',
  'az login',
  'sshpass',
  'mysql -',
  'mysqldump ',
  'mongo ',
  'mongosh ',
  'redis-cli ',
  'sqlcmd ',
  'ldapsearch ',
  'ldapadd ',
  'ldapmodify ',
  'buildah login',
  'oc login',
  'cf login',
  'vault login',
  'twine upload ',
  'cqlsh ',
  'psexec',
  'xfreerdp ',
  'mysqladmin ',
  'rabbitmqctl ',
  'htpasswd ',
  'smbclient ',
  '7z ',
  'unzip -',
  'zip -',
  'bcp ',
  'lftp ',
  'net use ',
  'net user ',
  'plink ',
  'pscp ',
  'sqlplus ',
  'expdp ',
  'impdp ',
  'sqlldr ',
  'rootpw ',
  'bindpw ',
  'mosquitto_pub ',
  'mosquitto_sub ',
  'mongodump ',
  'mongorestore ',
  'openssl enc ',
  'ssh-keygen ',
  'unlock-keychain ',
  'security import ',
  'signtool sign ',
  'codecov ',
  'vsce publish ',
  'ovsx publish ',
  'snowsql ',
  'altool ',
  'nuget push ',
  'nuget setapikey ',
  'doctl auth init ',
  'snyk auth ',
  'ngrok authtoken ',
  'add-authtoken ',
  'auth token ',
  'cargo login ',
  'wandb login ',
  'service install ',
  'config credentials ',
  'config set --secret ',
  'secret set ',
  'secrets set ',
  'secret put ',
  'secret:create ',
  'create secret ',
  'config:set ',
  'put-parameter ',
  'http -a ',
  'thirdweb deploy ',
  'thirdweb publish ',
  'secrets add ',
  'security add-generic-password ',
  'mc alias set ',
  'etcdctl ',
  'az acr login ',
];

/** What stands before the columns of a table or of rows for one; lower case. */
export const COLUMN_LISTS: readonly string[] = [
  'insert into ',
  ',password',
  ';password',
  ',"password',
  ...['password', 'token', 'secret', 'api key'].map((name) => `| ${name}`),
  ...[',', ';', ',"'].flatMap((sign) =>
    ['token', 'secret', 'api_key', 'apikey', 'access key'].map((name) => sign + name),
  ),
];

/** Words that announce a value by themselves: commands, and what a password is called in other languages and in short. As bytes of UTF-8. */
export const GENERIC_WORDS: readonly string[] = [...LOGIN_COMMANDS, ...PASSWORD_WORDS.map(toBytes)];

/** Extended regular expressions, case ignored, for a grep over lines of bytes; what they leave out, GENERIC_WORDS say. */
export const GENERIC_EXPRESSIONS: readonly string[] = [
  // password = "value", setPassword("value"), "password", "value", PASSWORD || 'value'
  `${STRONG}${ASSIGNS}${LEAD}(${QUOTE}|\`\`)([a-z]+ |([a-z0-9]{4} ){3,5})?[^"\` ]{4,}(${QUOTE}|$)`,
  // IDENTIFIED BY 'value', password is "value"
  `${STRONG}${CLOSE}[ \t]+${SAYS}${QUOTE}[^"'\` ]{4,}(${QUOTE}|$)`,
  // password: value
  `${STRONG}${ASSIGNS}${SPACE}([&!][a-z!_-]+ )?[|>]?[^ \t"'\`<>,;(){}.]{3,}([ \t\r]*$|[ \t]+(#|//|\\\\|-)|[&"'\`<}]|\\]|\\\\)`,
  `${STRONG}${CLOSE}${SPACE}${OPERATOR}${SPACE}[^ \t"'\`<>(){}.;,]*[0-9@#%!&*$^][^ \t"'\`<>()]{2}`,
  // password: value, with signs that code has seldom
  `${STRONG}${CLOSE}${SPACE}[:=]${SPACE}[^ \t"'\`]*[0-9!@#%^~&*][^ \t"'\`]*${END}`,
  // PASSWORD=value
  `${STRONG}=[^ \t"'\`=]{3}`,
  `${WEAK}=(${ID})?(${token(T)}|[A-Za-z]{20})`,
  // --password value, ENV PASSWORD value, login x password value
  `-${REST}${STRONG}[ \t]+[^ \t-]{3}`,
  `${COMMAND}.*${STRONG}[ \t]+[^ \t]{3}`,
  `(identified by|password (is|was):?|requirepass|masterauth)[ \t]+[^ \t]{3}`,
  `${WEAK}[ \t]+(is|was):?[ \t]+${token(P)}`,
  // the third line of a machine in .netrc
  `password[ \t]+[^ \t]*[0-9!@#$%^&*][^ \t]*${END}`,
  // 密码：value
  `${EITHER}${CLOSE}${SPACE}${toBytes('：')}`,
  // GH_PAT=value
  `(_(pat|api|pk)|vapid_private)["'\`]*${SPACE}${OPERATOR}${SPACE}${LONG_VALUE}`,
  // what a name on a line before belongs to, or chooses
  `([ \t"'.](value|default)(=|\\\\*["']?:|\\()|[ \t]{2}[?:])${SPACE}${LONG_VALUE}`,
  // default: 'value', of a password with its signs
  `[ \t"'](value|default)(=|\\\\*["']?:)${SPACE}${QUOTE}[^"'\` #$]+([0-9][^"'\` ]*[!@#%^&*$]|[!@#%^&*$][^"'\` ]*[0-9])[^"'\` ]*${QUOTE}`,
  // <password>value</password>
  `<[A-Za-z]*:?${REST}${EITHER}([ \t][^<>]*)?>`,
  `${EITHER}(</|["']>)`,
  `<setting name=["']${REST}${EITHER}`,
  // | password | value |
  `${EITHER}${CLOSE}${SPACE}[|]${SPACE}[\`*]{0,3}${token(T)}`,
  // key = {0x1f, 0x2e, 0x3d, …}
  `${EITHER}${CLOSE}${SPACE}${OPERATOR}[^"'\`;]{0,60}[[({]${SPACE}((0x)?[0-9a-f]{1,3},${SPACE}){3}`,
  // secret{"value"}
  `${EITHER}(["'][)] ?)?[{] ?${QUOTE}[^"'\` ]{4}`,
  // key = "…1…", token: …
  `${WEAK}${ASSIGNS}${LEAD}${QUOTE}([a-z]+ |${ID})?(${T}{0,24}${token(T)}|[A-Za-z]{20})`,
  `${WEAK}${ASSIGNS}${SPACE}([&!]?[a-z!_-]+ |${ID})?(${token(P)}${P}*([^.([A-Za-z0-9]|$|\\.${P}{8})|[A-Za-z]{20,}${END})`,
  `${WEAK}${CLOSE}[ \t]+${SAYS}${QUOTE}${token(T)}`,
  // process.env.KEY as string) || "…1…"
  `${EITHER}[ \t]+as [a-z]+[)]?[ \t]+([|][|]|[?][?])[ \t]+${QUOTE}${token(T)}`,
  // key = store.get('name') ?? "…1…", key = env === 'prod' ? "…1…" : "…2…"
  `${EITHER}${ASSIGNS}.*([|]{2}|[?]([?]|.*:)?)${SPACE}${QUOTE}${token(T)}`,
  `(-${REST}|${COMMAND}.*)${WEAK}[ \t]+${token(T)}`,
  // - --password, and the value in the item behind
  `-[ \t]+["']?--?${REST}${EITHER}["']?${END}`,
  // name: PASSWORD, value: x, on one line or two
  `(name|key|id|field|variable|property|parameter|param|header|setting|env|provide)\\\\*["']?${SPACE}[:=]>?${SPACE}(\\\\*["'\`]${REST}${EITHER}\\\\*["'\`]|${REST}${STRONG}|${REST}(api|access|auth|private|client)[-_]?${WEAK})${SPACE}(,?${END}|.*(val|content|text|string|default|data|with|secret|initial|usevalue))`,
  // key = ["…", "…"], auth=("user", "…")
  `${EITHER}${CLOSE}${SPACE}((${OPERATOR}|${TYPED})?${SPACE}[[({]|:?=${SPACE})(${QUOTE}[^"'\`]*${QUOTE},?${SPACE}){1,8}${QUOTE}[^"'\` ]{4}`,
  // tokens: { github: '…', on one line or two
  `${COLLECTION}${CLOSE}${SPACE}[:=][^"'\`;]*[{](${END}|.*${V}{20})`,
  // [tokens]
  `\\[[a-z0-9_.-]*${COLLECTION}\\]${END}`,
  // variable "db_password" {
  `variable[ \t]+"${REST}${EITHER}"`,
  // jwt.sign(payload, "value"), new Client('value'), createClient(id, "value")
  `(jw[st](\\.|::)(sign|verify|(en|de)code)[( ]|(hmac[a-z0-9_.]*|cipheriv|importkey|scryptsync|pbkdf2sync|cookieparser|[._](en|de)crypt|(bcrypt|argon2)\\.hash|hashsync| sign)\\().*${QUOTE}[^"'\` ]{8}`,
  `((privatekeytoaccount|fromsecretkey|cookiestore|\\.login|fernet|aes\\.new|signwith|signedstring|serializer|vapiddetails|plain_?text|textencoder\\(\\)\\.encode|(client|credentials?|bot)((\\.|::)[a-z]+)?|api|sdk|session|auth|minio|rest|translator|wallet(provider)?)\\(|client\\.new ).*${QUOTE}[^"'\` ]{16}`,
  `(new [^( \t]+|require\\(${QUOTE}[^()]+\\))\\([^()]*${QUOTE}${twenty(V)}`,
  // the same over lines
  `jwt(\\.|::)(sign|verify|(en|de)code)[( ]|((createhmac|cipheriv)\\((${QUOTE}[a-z0-9-]+${QUOTE},)?|(privatekeytoaccount|fromsecretkey|wallet|sequelize|pdo|mysqli| sign|vapiddetails)\\()[^"'\`()]*${END}`,
  // getToken() { return 'value'
  `return ${QUOTE}${token(T)}`,
  `${STRONG}\\(\\).*${QUOTE}[^"'\` ]{4}`,
  // the value on the next line
  `${EITHER}${CLOSE}${SPACE}(=|:|=>|:=|${TYPED})${SPACE}([|>][-+]?[0-9]?|\\[|\\()?${SPACE}((//|#[ \t]).*)?${END}`,
  `${EITHER}${CLOSE}${SPACE}=${SPACE}\\{${END}`,
  // if (password ===, setPassword(, "api-key",, key = process.env.KEY ??, and the value on the next line
  `${EITHER}${CLOSE}${SPACE}(${AT_LINE_END})${SPACE}[[(]*${END}`,
  `[(][^()]*${EITHER}\\\\*["'\`],${END}`,
  `${EITHER}${ASSIGNS}[^"'\`;]*([|][|]|&&|[=?([]|\\.select\\([{])${END}`,
  // scheme://user:value@host
  `://[^ \t"'\`<>@/]*(@[a-z0-9.-]+)?:[^ \t"'\`<>@/]+@`,
  `://[^ \t"'\`<>@/:?#]{16,}:?@`,
  // user:value@tcp(host)
  `:[^ \t"'\`<>@/]{3,}@tcp[(]`,
  // Authorization: Basic value
  `(basic|bearer)[ \t]+\\\\*["']?(${ID})?([A-Za-z0-9+/=_.~%@!:-]*[0-9=][A-Za-z0-9+/=_.~%@!:-]|[A-Za-z0-9+/=_.~%@!:-]{16})`,
  // btoa('user:value')
  `(btoa|buffer\\.from|b64encode|base64[_.]encode|encode64)\\(b?${QUOTE}[a-z0-9_.@+-]+(${QUOTE} ?[+] ?${QUOTE})?:(${QUOTE} ?[+] ?${QUOTE})?[^"'\` ]{4}`,
  // new PDO(place, 'user', 'value')
  `((pdo|mysqli(_connect)?|(pg|mysql)_p?connect|sequelize|getconnection|dbi(->|\\.)connect|directoryentry|plainauth|ftp(_login)?|(mysql|db|ssh)\\.connect|newdialer|credential(]::new)?|basic_auth|(auth|credentials)\\.basic|passwordauthentication|bind_s|yagmail\\.smtp|login|oracle\\.connect|wifi\\.begin|create(pool|connection))\\(|\\.(login|basic_auth) ).*${QUOTE}[^"'\` ]{4}`,
  // basicAuth({ users: { name: 'value' } })
  `basicauth\\(`,
  // setValue("value", forHTTPHeaderField: "X-Api-Key")
  `forhttpheaderfield: ?@?${QUOTE}[a-z-]*${EITHER}`,
  // 'mongodb://user:' + encodeURIComponent('value')
  `:(${QUOTE} ?[+] ?|[$][{])encodeuricomponent\\(${QUOTE}[^"'\` ]{4}`,
  // user name on >value
  `user[ \t]+[a-z0-9_.-]+ on >[^ \t]{4}`,
  // kind: Secret, and below it what it holds
  `kind: secret${END}`,
  // INSERT INTO users (name, password) VALUES …, and a line of column names
  `insert into [^()]*[(][^()]*${EITHER}`,
  `[A-Za-z0-9_"'][,;]["']?password`,
  `[a-z0-9_"'][,;]"?(token|secret|api_?key|access key)[a-z0-9_ "',;.-]*${END}`,
  // | User | Password |
  `[|] (password|token|secret|api key)`,
  // Cookie: connect.sid=s:value
  `(sess|sid|remember|sso|li_at)[a-z0-9_.-]*\\\\*["']?${SPACE}([=:,\t]|\\\\t)${SPACE}\\\\*["'\`]?(s(:|%3a))?${twenty(COOKIE)}`,
  // passphrase: "words and words"
  `passphrase["'\`)]*${SPACE}[:=]+>?${SPACE}["'\`]?([a-z]+ ){3}`,
  // password: four groups of four, or six
  `${STRONG}${CLOSE}${SPACE}[:=]+>?${SPACE}([a-z0-9]{4} ){3,5}[a-z0-9]{4}${END}`,
  // echo user:value | chpasswd
  `[|].*(${PIPED_INTO.join('|')})`,
  `(${PIPED_INTO.join('|')}).*<<<`,
];

/** All that is asked, as expressions. */
export const GENERIC_GATE: readonly string[] = [...GENERIC_EXPRESSIONS, `(${GENERIC_WORDS.join('|')})`];

const NOT_ASCII = /[^\x00-\x7f]/;
let announces: readonly RegExp[] | undefined;

/** Whether one of `lines` passes the gate, as grep would read their bytes: each line by itself, a carriage return as any other. */
export function isAnnounced(lines: string): boolean {
  announces ??= GENERIC_GATE.map((source) => new RegExp(source, 'i'));
  const bytes = NOT_ASCII.test(lines) ? toBytes(lines) : lines;
  for (const line of bytes.split('\n')) {
    for (const pattern of announces) if (pattern.test(line)) return true;
  }
  return false;
}
