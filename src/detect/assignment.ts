import {
  type Literal,
  matchAt,
  readBytes,
  readListItem,
  readLiteral,
  readPlain,
  skip,
} from './assignment-literal.ts';
import { isAppPassword } from './assignment-phrase.ts';
import { COLLECTION } from './credential-word.ts';
import { isPlausibleToken } from './plausibility.ts';

/** How name and value stand to each other. */
export type Syntax =
  /** `name = value`, `name: value`, `name => value`, a parameter's default, an attribute */
  | 'assign'
  /** `name == "value"` */
  | 'compare'
  /** `setName("value")`, `Name("value")` */
  | 'call'
  /** `name || "value"`, `name ?? "value"`, `${NAME:-value}` */
  | 'default'
  /** `"name", "value"`: arguments, rows, array elements */
  | 'argument'
  /** `<name>value</name>`, `<key>name</key><string>value</string>` */
  | 'element'
  /** `name: NAME, value: "value"` */
  | 'pair'
  /** `--name value`, `-Name value`, `/name:value` */
  | 'flag'
  /** `ENV NAME value`, `machine … password value`, `IDENTIFIED BY 'value'` */
  | 'phrase'
  /** `Authorization: Basic value` */
  | 'scheme'
  /** `scheme://user:value@host` */
  | 'url'
  /** `curl -u user:value` */
  | 'login'
  /** `name = [1, 2, 3, …]` */
  | 'bytes';

/** A name and the literal that is assigned to it. Offsets are into the text that was read. */
export interface Assignment {
  /** The whole name, as far as identifier characters reach: `config.db.password`. */
  readonly name: string;
  readonly nameStart: number;
  readonly syntax: Syntax;
  /** What stands between: `=`, `:`, `=>`, `==`, `,`, …; empty where nothing does. */
  readonly operator: string;
  /** As it stands in the text, between its quotes, escapes unread. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The opening quote as it stands (`"`, `'`, `` ` ``, `\"`), empty for a plain value. */
  readonly quote: string;
  /** The function that the value is handed to, where it is: `Buffer.from`. */
  readonly wrapper: string;
  /** What its reader went by where no name is assigned: a call that takes a secret (or a cookie), a map of secrets, words that make a phrase. */
  readonly by?: 'call' | 'map' | 'words';
}

/** How far a name reaches from its keyword, in characters. */
const NAME_REACH = 64;

const NAME_CHARACTER = /[\w$.-]/;
const NAME_REST = /[\w$-]{0,64}(?:(?:\.|::)[A-Za-z_$][\w$-]{0,64}){0,3}/y;
const CLOSERS = /(?:\\{0,3}["'`]|&quot;|&#34;|\[\d{0,6}\]|[\])}*?!]){0,4}(?:(?<=[\])])\.[A-Za-z]\w{0,40})?/y;
const BLANKS = /[ \t]{0,40}/y;
const SPACE = /\s{0,120}/y;
const OPERATOR =
  /:{1,3}=|\.=|：|:\*{1,2}(?=\s)|=>|\?=|<=|\|\|:|={1,3}|!={1,2}|<-|->|\+=|\?\?=|\|\|=|=~|~=|::?(?!-)/y;
/** `: string =`, `?: Foo<Bar> =`, ` string =`, ` As String =` */
const TYPED =
  /(?::[ \t]{0,4}|[ \t]{1,8})(?:[Aa]s[ \t]{1,4})?(?:&'[a-z]{1,8} )?[*&?]{0,2}[A-Za-z][\w.<>[\]|&?]{0,40}(?:\(\w{1,5}\))?(?: \| [A-Za-z]{1,12})?(?:[ \t]?[*&?]{1,2})?[ \t]{0,4}:?=(?![=>~])|[ \t]{1,4}\{ ?get;[^{}\n]{0,24}\}[ \t]{0,4}=(?![=>~])/y;
/** Operators behind which a value may do without quotes: those of settings, YAML, shells and make. */
const PLAIN_AFTER = /^(?:[:+]?=|:{2,3}=|:{1,2}|=>|\?=|：|:\*+)$/;
const OR_ELSE = /(?:as \w{1,20}\)?\s{1,4})?(?:\|\||\?\?|\?:|:[-=]|\bor\b|\belse\b)/y;
const SAYS =
  /(?:(?:is|was):?|to|as|with|of|by)(?:[ \t]+(?:the|a|set to|now|as))?[ \t]+|(?:-(?:String|AsPlainText|Force)[ \t]+){1,3}/iy;
/** Other fields may stand between: `"name": "token", "path": "/", "value": "x"`. */
const VALUE_KEY =
  /(?:\\{0,3}["'`])?(?:[ \t]{0,8}\n?[ \t]{0,80}#[^\n]{0,80}(?=\n))?[\s,;{(#/-]{0,120}(?:["']?(?!val)[A-Za-z]\w{0,20}["']?\s{0,4}[:=]\s{0,4}(?:["'][^"'\n]{0,80}["']|[\w.-]{1,24})[\s,;]{1,40}){0,7}?(?:\\{0,3}["'`])?:?@?(?:\w{1,16}:|parameter)?(?:value|val|content|text|string|default(?:Value)?|data|with|secret|initial|useValue)(?:\\{0,3}["'`])?\s{0,8}(?::=|=>|[:=])\s{0,8}/iy;
const NAME_KEY_BEFORE =
  /(?:^|[^A-Za-z]|parameter)(?:name|key|id|field|label|variable|property|param|parameter|header|attr|setting|env|provide)(?:\\{0,3}["'`])?\s{0,4}(?:=>|[:=])\s{0,4}(?:\\{0,3}["'`])?$/i;
/** Terraform: `variable "name" {` and, within the block, its default. */
const VARIABLE_BEFORE = /(?:^|\n)[+ \t#/-]*variable[ \t]+"$/;
const VARIABLE_DEFAULT = /^"?[ \t]*\{[^{}]{0,400}?\bdefault[ \t]*=[ \t]*(?=")/;
/** CloudFormation: a parameter, and among what is said of it its default; the value of a variable of GitLab's or a chart's, right below. */
const PARAMETER_DEFAULT =
  /[ \t]{0,4}\{?\s{0,8}\n(?:(?:[ \t]{1,40}(?!["']?Default)["'\w]{1,40}:[^\n{}]{0,200}\n){0,8}[ \t]{1,40}["']?Default["']?|[ \t]{1,40}value)[ \t]{0,4}:[ \t]{0,4}/y;
/** An object that holds the value among what is said of it: `"adminPassword": { "type": "string", "value": "x" }` */
const MEMBER =
  /\s{0,40}(?:\[\s{0,40}(?=\{\s{0,40}"key":\s?"value"))?\{\s{0,40}(?:["']?(?!value|default)\w{1,24}["']?\s{0,4}[:=]\s{0,4}(?:["'][^"'\n]{0,80}["']|[\w.]{1,24})\s{0,4},\s{0,40}){0,5}["']?(?:value|default(?:Value)?)["']?\s{0,4}[:=]\s{0,4}(?=["'`])/iy;
/** Functions that take a name and its value: `getenv("NAME", "value")`, `setHeader('Name', 'value')`. */
const NAMED_ARGUMENT_BEFORE =
  /(?:env|environ\.get|get|fetch|property|define|set|put|add|append|header|item|param|option|config|secret|attr|variable|const)\w{0,12}\(\s{0,8}(?:\\{0,3}["'`])[\w.-]{0,40}$/i;
const MARKUP_NEXT =
  /<\/(?:[a-z]{1,8}:)?[a-z-]{1,16}>\s{0,120}(?:<(?:[a-z]{1,8}:)?[a-z-]{1,16}(?:\s[^<>]{0,60})?>\s{0,40}){0,2}/iy;
const ELEMENT_OPEN = /(?:\s[^<>]{0,120})?>/y;
const ENV_BEFORE =
  /(?:^|[\n\r]|[ \t](?=\w{2,10}[ \t]config))[ \t]*(?:ENV|ARG|export|set(?:[ \t]+-\w+)?|setx|setenv|fastcgi_param|proxy_set_header|\w{2,10}[ \t](?:config|configure)[ \t]set(?:[ \t]\S{0,80}:)?|machine[ \t].{0,120}|default[ \t].{0,120}|login[ \t]\S{0,80}\n?)(?:[ \t]+|(?<=[:\n]))$/i;
/** Up to the value, with an element around it in the answer files of Windows: `<Password><Value>…`. */
const ELEMENT_INSIDE = /\s{0,120}(?:<value>\s{0,40})?/iy;
/** `<string name="` or `<entry key="` before the name whose value the element holds. */
const NAMED_ELEMENT_BEFORE = /<[\w:.-]{1,40}(?:\s[^<>]{0,80})?\s(?:name|key|id|property)=["']$/i;
/** Its other attributes, and an element of the value around it: `<setting name="Password" serializeAs="String"><value>` */
const REST_OF_ELEMENT =
  /(?:\s{1,8}(?!value)[\w:.-]{1,40}=["'][^"'<>]{0,80}["']){0,4}\s?>\s{0,120}(?:<value>\s{0,40})?/iy;
/** What a statement has before IDENTIFIED BY, as prose has not. */
const OF_SQL = /\b(?:user|role|to)\b[^\n]{0,80}$/i;
/** Settings of servers that are a name, a blank and a value. */
const SETTING = /^(?:requirepass|masterauth)$/i;
const SETTING_PASSWORD = /^(?:[a-z]{2,12}_)?password$/;
/** What is all of the line behind the name. */
const SETTING_VALUE = /[ \t]{1,8}(?=\S{0,40}\d)\S{4,200}[ \t]{0,8}\r?(?:\n|$)/y;
/** An item of a list in YAML, on a line of its own, or the value of one with a name. */
const DASH =
  /[ \t]{0,40}\r?\n[ \t]{0,80}-[ \t]{1,8}(?:name:[^\n]{1,80}\n[ \t]{1,80}value:[ \t]{1,8})?(?=["'\w!@#$%^&*+/.])/y;
const ITEM_END = /[ \t]{0,40}(?:#[^\n]{0,200})?(?=\r?\n|$)/y;
const MOST_ITEMS = 8;
/** A name of which each value in a map is a secret. */
const NAME_COLLECTION = new RegExp(`${COLLECTION}$`, 'i');
/** What a map opens with, a type before it: a brace; in YAML the end of the line. */
const MAP = /\s{0,8}(?:[\w<>[\], ]{1,40}=\s{0,8})?\{|[ \t]{0,8}\r?\n(?=[ \t])/y;
/** The same of INI and TOML: a heading of its own. */
const SECTION = /\][ \t]{0,8}\r?\n/y;
const SECTION_BEFORE = /(?:^|\n)[+ -]?[ \t]{0,8}\[$/;
/** A password that a person made, as short as they are. */
const SHORT_PASSWORD = /^(?=\D*\d)(?=[^a-z]*[a-z])\S{6,19}$/i;
/** The name of the next of its members, and those before it that are only referred to. */
const NEXT_MEMBER =
  /[\s,]{0,80}(?:["'`]?[\w$]{1,40}["'`]?:\s{0,4}[\w$.!]{1,60},\s{0,80}){0,4}["'`[]?[\w.$@/-]{1,40}["'`\]]?\s{0,4}(?::|=>?)\s{0,8}/y;
/** Names of what a secret belongs to, or is known by. */
const NAME_KNOWN = /(?:\b|_|(?=[A-Z]))(?:[iI][dD]|[uU]r[il]|[uU]ser\w*|[hH]ash|[aA]ddress|[pP]ublic\w*)\W*$/;
/** By what LiveKit calls a key whose secret it maps to, among its `keys`: https://docs.livekit.io/home/self-hosting/deployment/ */
const LIVEKIT = /^\W*API[0-9A-Za-z]{10,16}\W/;
/** With what the name of a flag begins. */
const DASHES = /-{0,2}/y;
/** A flag that is an item of a list in YAML. */
const FLAG_ITEM_BEFORE = /-[ \t]{1,8}["']?--?$/;
/** `getToken() { return "value"` */
const RETURNS = /\(\)[^"'`;={}\n]{0,60}(?:(?:\s{0,40}\{|:)\s{0,40}return|(?<![!<>])=>?)\s{1,4}/y;
const RUBY_SYMBOL = /[^:]:$/;
/** How a class makes what it is called by of a text: `PrivateKey.fromHex("…")`, `SecretKey::from_str("…")`. */
const MADE_FROM = /(?:\.|::)from_?(?:hex|str|base(?:32|58|64))\w{0,12}$/i;
/** What stands before the argument that counts: another, or in Rust what a closure takes. */
const FIRST_ARGUMENT = /(?:[\w.$]{1,60},|\|\w{0,8}\|)\s{0,8}(?=\\{0,3}["'`])/y;

/**
 * The assignments whose name holds the keyword of `length` characters at `at`. Reads at most a few hundred
 * characters around the name and 4,096 of the value, so the cost does not depend on the text's length.
 */
export function readAssignments(text: string, at: number, length: number): readonly Assignment[] {
  let nameStart = at;
  const least = Math.max(0, at - NAME_REACH);
  while (nameStart > least && NAME_CHARACTER.test(text[nameStart - 1] ?? ' ')) nameStart -= 1;
  const nameEnd = skip(NAME_REST, text, at + length);
  const name = text.slice(nameStart, nameEnd);
  const found = readAfterName(text, nameStart, nameEnd);
  return found.map((part) => ({
    name: part.syntax === 'call' ? name.replace(MADE_FROM, '') : name,
    nameStart,
    ...part,
  }));
}

type Part = Omit<Assignment, 'name' | 'nameStart'>;

function readAfterName(text: string, nameStart: number, nameEnd: number): readonly Part[] {
  const lineBefore = text.slice(Math.max(0, nameStart - 160), nameStart);
  const lead = lineBefore + matchAt(DASHES, text, nameStart)?.[0];

  // <password>value</password>, <password type="x">value
  if (/<(?:[A-Za-z]{1,16}:)?$/.test(lineBefore)) {
    const opened = skip(ELEMENT_OPEN, text, nameEnd);
    if (opened > nameEnd)
      return one('element', '>', readPlain(text, skip(ELEMENT_INSIDE, text, opened), 'markup'));
  }
  const name = text.slice(nameStart, nameEnd);
  if (SECTION_BEFORE.test(lineBefore) && skip(SECTION, text, nameEnd) > nameEnd)
    return membersOf(name, '=', text, nameEnd, -1);
  const closed = skip(CLOSERS, text, nameEnd);
  const quoted = closed > nameEnd;

  // <key>Password</key><string>value</string>
  if (text.charCodeAt(closed) === 60) {
    const next = skip(MARKUP_NEXT, text, closed);
    return next > closed ? one('element', '>', readPlain(text, next, 'markup')) : [];
  }

  // <string name="api_key">value</string>
  if (quoted && NAMED_ELEMENT_BEFORE.test(lineBefore)) {
    const inner = skip(REST_OF_ELEMENT, text, closed);
    const literal = inner > closed ? readPlain(text, inner, 'markup') : undefined;
    if (literal) return [part('element', '>', literal)];
  }

  // name: PASSWORD, value: x
  if (NAME_KEY_BEFORE.test(lineBefore)) {
    const value = skip(VALUE_KEY, text, nameEnd);
    const literal = value > nameEnd ? readLiteral(text, value, true) : undefined;
    if (literal) return [part('pair', ':', literal)];
  }

  if (VARIABLE_BEFORE.test(lineBefore)) {
    const block = VARIABLE_DEFAULT.exec(text.slice(nameEnd, nameEnd + 460));
    const literal = block ? readLiteral(text, nameEnd + block[0].length, false) : undefined;
    if (literal) return [part('pair', '=', literal)];
  }

  const typed = skip(TYPED, text, closed);
  if (typed > closed) {
    const literal = readLiteral(text, typed, false);
    if (literal) return withMore(text, part('assign', '=', literal));
  }

  const gap = skip(BLANKS, text, closed);
  const operator = matchAt(OPERATOR, text, gap)?.[0];
  if (operator !== undefined) {
    // fn('secret') => …, fn(token): …: a call's result, not its argument
    if ((operator === '=>' || operator === ':') && text.slice(nameEnd, closed).includes(')')) return [];
    const from = gap + operator.length;
    const bytes = readBytes(text, from);
    if (bytes) return [part('bytes', operator, bytes)];
    const fallback = operator === ':' ? skip(PARAMETER_DEFAULT, text, from) : from;
    if (fallback > from) return one('pair', ':', readLiteral(text, fallback, true));
    const member = skip(MEMBER, text, from);
    if (member > from) return one('pair', ':', readLiteral(text, member, false));
    const items = operator === ':' ? readItems(text, from) : [];
    if (items.length > 0) return items.map((item) => part('assign', operator, item));
    const column = lineBefore.length - 1 - lineBefore.lastIndexOf('\n');
    const members = membersOf(name, operator, text, from, column);
    if (members.length > 0) return members;
    const literal = readLiteral(text, from, PLAIN_AFTER.test(operator));
    if (!literal) return [];
    const compares = /^[!=]=/.test(operator);
    // what is chosen by the comparison is not compared
    if (compares && /\s\?\s/.test(text.slice(from, literal.start))) return [];
    const flag = !literal.quote && /(?:^|[\s"'`([,])(?:--?|\/)$/.test(lead);
    return withMore(text, part(compares ? 'compare' : flag ? 'flag' : 'assign', operator, literal));
  }
  const orElse = matchAt(OR_ELSE, text, gap)?.[0];
  if (orElse !== undefined) {
    const [operator = ''] = /\S+$/.exec(orElse) ?? [];
    return one('default', operator, readLiteral(text, gap + orElse.length, /^:[-=]/.test(operator)));
  }
  const code = text.charCodeAt(gap);
  // secret{"value"}, ENV.fetch('SECRET') { 'value' }
  if (code === 123 && (gap === nameEnd || text[closed - 1] === ')')) {
    return one('call', '(', readLiteral(text, gap + 1, false));
  }
  if (code === 40) {
    const returns = skip(RETURNS, text, gap);
    if (returns > gap) return one('assign', '=', readLiteral(text, returns, false));
    const bytes = readBytes(text, gap + 1);
    if (bytes) return [part('bytes', '(', bytes)];
    const inner = skip(SPACE, text, gap + 1);
    const first = skip(FIRST_ARGUMENT, text, inner);
    const literal = readLiteral(text, first, false);
    return literal ? withMore(text, part('call', '(', literal)) : [];
  }
  if (code === 44) {
    const next = skip(VALUE_KEY, text, gap);
    const isNext = next === gap;
    const literal = readLiteral(text, isNext ? gap + 1 : next, false);
    const named = isNext && NAMED_ARGUMENT_BEFORE.test(lineBefore);
    // the next argument belongs to a name that is itself a text, or a constant
    if (
      isNext &&
      !quoted &&
      !RUBY_SYMBOL.test(text.slice(nameStart - 2, nameStart)) &&
      !/^[A-Z0-9_]+$/.test(text.slice(nameStart, nameEnd))
    ) {
      // {password, "value"}: a pair of Erlang's
      const isPair =
        literal?.quote && text[nameStart - 1] === '{' && text[literal.end + literal.quote.length] === '}';
      return isPair ? [part('pair', ',', literal)] : [];
    }
    return one(named ? 'default' : 'argument', ',', literal);
  }
  if (code === 124 || code === 9) {
    // a table's next cell
    return one('argument', '|', readPlain(text, skip(BLANKS, text, gap + 1), 'cell'));
  }
  if (FLAG_ITEM_BEFORE.test(lead)) {
    const [item] = readItems(text, closed);
    if (item) return [part('flag', '', item)];
  }
  if (gap === closed) return [];
  const says = matchAt(SAYS, text, gap)?.[0];
  const value = gap + (says?.length ?? 0);
  const flag = !quoted && /(?:^|[\s"'`(])--?$/.test(lead);
  const said = says !== undefined && /^(?:is|was)/i.test(says);
  const literal = readLiteral(
    text,
    value,
    flag ||
      said ||
      (/^identified/i.test(text.slice(nameStart, nameStart + 10)) && OF_SQL.test(lineBefore)) ||
      SETTING.test(name) ||
      (SETTING_PASSWORD.test(name) &&
        /(?:^|\n)[+ -]?[ \t]*$/.test(lineBefore) &&
        skip(SETTING_VALUE, text, nameEnd) > nameEnd) ||
      ENV_BEFORE.test(lineBefore),
  );
  if (!literal) return [];
  // in prose, a word is a word
  if (said && !literal.quote && !/\d/.test(literal.value)) return [];
  return [part(flag ? 'flag' : 'phrase', '', literal)];
}

/** The items of a list in YAML that starts on the line after `at`; of those that are no mappings. */
function readItems(text: string, at: number): readonly Literal[] {
  const items: Literal[] = [];
  let end = at;
  while (items.length < MOST_ITEMS) {
    const item = skip(DASH, text, end);
    const literal = item > end ? readLiteral(text, item, true) : undefined;
    if (!literal) break;
    end = literal.end + literal.quote.length;
    if (!matchAt(ITEM_END, text, end)) break;
    items.push(literal);
  }
  return items;
}

/** What is assigned by the members of a map of this name that opens at `at`, if it is one of secrets; `column` as in `readMembers`. */
function membersOf(
  name: string,
  operator: string,
  text: string,
  at: number,
  column: number,
): readonly Part[] {
  const ofKeys = name === 'keys';
  if (!NAME_COLLECTION.test(name) && !ofKeys) return [];
  const isOfPasswords = /passwords$/i.test(name);
  return readMembers(text, at, column, ofKeys).map((member) => ({
    ...part('assign', operator, member),
    ...(isOfPasswords && SHORT_PASSWORD.test(member.value) ? {} : { by: 'map' }),
  }));
}

/** What a Secret of Kubernetes holds, in plain text or base64: https://kubernetes.io/docs/concepts/configuration/secret/ */
const HELD = /\s*\n(?:(?!---|kind:)[^\n]{0,120}\n){0,7}?((?:string)?[dD]ata):(?=[ \t]*\r?\n)/y;

/** The values that a Secret of Kubernetes holds, whose keyword `kind: secret`, of `length` characters, is at `at`. */
export function readHeld(text: string, at: number, length: number): readonly Assignment[] {
  const from = at + length;
  const held = skip(HELD, text, from);
  if (held === from) return [];
  return readMembers(text, held, 0)
    .filter(({ value }) => {
      const text = Buffer.from(value, 'base64').toString('latin1');
      const plain = /^[\s\x20-\x7e]+$/.test(text) ? text.trim() : value;
      // In a whole file, or an address, a secret has a name or a place of its own.
      return !/[\s{}]|:\/\//.test(plain) && isPlausibleToken(plain);
    })
    .map((member) => ({ name: 'secret', nameStart: at, ...part('assign', ':', member), by: 'map' }));
}

/** The values of a map that opens at `at`, in YAML of members that stand further in than `column`, in a section of all. */
function readMembers(text: string, at: number, column: number, ofKeys = false): readonly Literal[] {
  const open = matchAt(column < 0 ? SECTION : MAP, text, at)?.[0];
  if (open === undefined) return [];
  const isYaml = !open.endsWith('{');
  const members: Literal[] = [];
  let end = at + open.length;
  for (let count = 0; count < MOST_ITEMS; count += 1) {
    const name = matchAt(NEXT_MEMBER, text, end)?.[0];
    if (name === undefined || (isYaml && (/[ \t]*(?=\S)/.exec(name)?.[0].length ?? 0) <= column)) break;
    const literal = readLiteral(text, end + name.length, isYaml);
    if (!literal) break;
    end = literal.end + literal.quote.length;
    if (ofKeys ? LIVEKIT.test(name) : !NAME_KNOWN.test(name)) members.push(literal);
  }
  return members;
}

function part(syntax: Syntax, operator: string, literal: Literal): Part {
  return { syntax, operator, ...literal, ...(isAppPassword(literal.value) ? { by: 'words' } : {}) };
}

function one(syntax: Syntax, operator: string, literal: Literal | undefined): readonly Part[] {
  return literal ? [part(syntax, operator, literal)] : [];
}

/** The first value and, where it opens a list or a choice, the ones behind it. */
function withMore(text: string, first: Part): readonly Part[] {
  const parts: Part[] = [first];
  if (!first.quote) return parts;
  for (let last: Literal | undefined = first; parts.length < MOST_ITEMS; parts.push({ ...first, ...last })) {
    last = readListItem(text, last);
    if (!last) break;
  }
  return parts;
}
