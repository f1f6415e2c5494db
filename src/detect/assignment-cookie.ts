import type { Assignment } from './assignment.ts';
import { literalAt } from './assignment-literal.ts';

/** How far behind the word a session is looked for, in characters. */
const REACH = 240;
/** Names of cookies that let in who has them: `connect.sid`, `PHPSESSID`, `_app_session`, `li_at`. */
const SESSION = '(?:[\\w.-]{0,40}(?:(?<![a-z])sid(?![a-z])|sess|remember|sso_?)[\\w.-]{0,24}|li_at)';
/** Signed by Express, the value has `s:` before it: https://www.npmjs.com/package/cookie-signature */
const VALUE = '(?:s(?::|%3A))?([\\w%+/=~-]{20,1024})(?:\\.[\\w%+/=~.-]{0,1024})?(?=["\'`;,\\s]|$)';
const PAIR = new RegExp(`(?<![\\w.-])${SESSION}["']?\\s{0,4}[=:,]\\s{0,8}["'\`]?${VALUE}`, 'gi');
const NAMED = new RegExp(
  `name["']?\\s{0,4}[:=]\\s{0,4}["']${SESSION}["'],\\s{0,40}["']?value["']?\\s{0,4}[:=]\\s{0,4}["']${VALUE}`,
  'gi',
);
const OWN = new RegExp(`^["'\\]]{0,2}\\s{0,4}[:=]\\s{0,8}["'\`]${VALUE}`, 'i');

/** The sessions among the cookies that the word of `length` characters at `at` speaks of: `Cookie: connect.sid=s:value`. */
export function readCookie(text: string, at: number, length: number): readonly Assignment[] {
  const from = at + length;
  const rest = text.slice(from, from + REACH + 1024);
  const own = /sess(?:ion)?_?$/i.test(text.slice(Math.max(0, at - 8), at)) ? OWN.exec(rest) : null;
  const found = own ? [own] : [...rest.matchAll(PAIR), ...rest.matchAll(NAMED)];
  return found.flatMap((match) => (match.index > REACH ? [] : sessionOf(match, from + match.index, from)));
}

function sessionOf(match: RegExpExecArray, nameStart: number, from: number): readonly Assignment[] {
  const value = match[1] ?? '';
  if (!/\d.*\d/.test(value)) return [];
  const start = from + match.index + match[0].lastIndexOf(value, match[0].length - 1);
  return [
    {
      name: 'session_cookie',
      nameStart,
      syntax: 'call',
      operator: '=',
      ...literalAt(value, start, "'"),
      by: 'call',
    },
  ];
}

/** As browsers and their extensions write cookies down: in JSON, or in Netscape's format (https://curl.se/docs/http-cookies.html). */
const EXPORTED = new RegExp(
  `^(?:["'],\\s{0,40}(?:["']?\\w{1,20}["']?\\s?:\\s?["']?[\\w./-]{0,60}["']?,\\s{0,40}){0,8}["']?value["']?\\s{0,4}:\\s{0,4}["']|\\t)${VALUE}`,
  'i',
);

/** The session in a list of cookies, whose name, of `length` characters, is at `at`: `"name": "sessionid", … "value": "x"`. */
export function readSession(text: string, at: number, length: number): readonly Assignment[] {
  const from = at + length;
  const match = EXPORTED.exec(text.slice(from, from + REACH + 1024));
  return match ? sessionOf(match, at, from) : [];
}
