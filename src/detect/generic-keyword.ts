import { type Assignment, readAssignments, readHeld } from './assignment.ts';
import {
  readAclUser,
  readCallArguments,
  readClientArguments,
  readEncoded,
  readEncodedLogin,
  readHeaderField,
  readLoginArguments,
  readUsers,
} from './assignment-call.ts';
import { readCookie, readSession } from './assignment-cookie.ts';
import { readPhrase } from './assignment-phrase.ts';
import { readInsert, readMarkdownTable, readTable } from './assignment-rows.ts';
import {
  readDataSource,
  readLogin,
  readPiped,
  readSchemeValue,
  readUrlCredentials,
} from './assignment-url.ts';
import { CREDENTIAL_WORDS, PLAIN_WORD } from './credential-word.ts';
import {
  CLIENT_CALLS,
  COLUMN_LISTS,
  ENCODE_CALLS,
  LOGIN_CALLS,
  LOGIN_COMMANDS,
  PIPED_INTO,
  SECRET_CALLS,
} from './generic-gate.ts';
import {
  always,
  assigns,
  hasArgument,
  hasSession,
  hasUserInfo,
  isHeader,
  isTableHead,
  type Look,
  startsText,
  startsToken,
} from './may-assign.ts';
import { PASSWORD_WORDS, readPasswordWord, toBytes } from './password-word.ts';

type Reader = (text: string, at: number, length: number) => readonly Assignment[];

/** What the generic rules go by. */
export interface GenericKeyword {
  /** In lower case (case of ASCII ignored), as bytes of UTF-8. */
  readonly text: string;
  /** What comes first, for speed. */
  readonly mayAssign: Look;
  /** What is assigned, or handed over, around the keyword at `at` of a text. */
  readonly read: Reader;
  /** What is read is taken at its name's word; else it has to look like a token. */
  readonly strong: boolean;
  /** Its value stands in a run that looks random, so that it is looked for only before one: `new ` stands everywhere. */
  readonly beforeRun: boolean;
}

/** Of names that end in the keyword, as a word: `NEWS_API`, `wifi_psk`. */
const readLastWord: Reader = (text, at, length) =>
  readAssignments(text, at, length).filter(
    ({ name, nameStart }) =>
      nameStart + name.length === at + length && !/[a-z]p/i.test(text.slice(at - 1, at + 1)),
  );

/** What a wallet's private key is called in short: `DEPLOYER_PK`; without 0x, `server_pk` beside a `server_sk` is a public one. */
const readChainKey: Reader = (text, at, length) =>
  readLastWord(text, at, length)
    .filter(({ name, value }) =>
      (/[a-z]/.test(name) ? /^0x[\da-f]{64}$/i : /^(?:0x)?[\da-f]{64}$/i).test(value),
    )
    .map((assignment) => ({ ...assignment, name: `${assignment.name.slice(0, -2)}private_key` }));

/** What Telegram calls a hash is a key: https://core.telegram.org/api/obtaining_api_id */
const readApiHash: Reader = (text, at, length) =>
  readAssignments(text, at, length).map((assignment) => ({ ...assignment, name: 'api_key' }));

/** What PowerShell makes a password of: `ConvertTo-SecureString -String 'value'`. */
const readSecureString: Reader = (text, at, length) =>
  readAssignments(text, at, length).map((assignment) =>
    /String$/i.test(assignment.name) ? { ...assignment, name: 'password' } : assignment,
  );

/** The words whose assignments are read in a way of their own. */
const READERS: Readonly<Partial<Record<string, Reader>>> = {
  ' pw': (text, at, length) => readAssignments(text, at + 1, length - 1),
  _api: readLastWord,
  _pk: readChainKey,
  vapid_private: readLastWord,
  psk: readLastWord,
  // Devise writes one into each application that uses it, in a comment
  pepper: (text, at, length) =>
    /# [\w.]{0,20}$/.test(text.slice(Math.max(0, at - 24), at)) ? [] : readAssignments(text, at, length),
  api_hash: readApiHash,
  apihash: readApiHash,
  securestring: readSecureString,
};

/** All of them: one stands before or in everything that `matchGeneric` can report. */
export const GENERIC_KEYWORDS: readonly GenericKeyword[] = [
  ...[...CREDENTIAL_WORDS].map(([name, word]) => ({
    ...keyword(name, assigns(word), READERS[name] ?? readAssignments),
    strong: word.strong,
  })),
  ...PASSWORD_WORDS.map((word) => keyword(word, assigns(PLAIN_WORD), readPasswordWord)),
  keyword('passphrase', assigns(PLAIN_WORD), readPhrase),
  keyword('://', hasUserInfo, readUrlCredentials),
  keyword('@tcp(', always, readDataSource),
  ...['basic ', 'bearer '].map((scheme) => keyword(scheme, startsToken, readSchemeValue)),
  ...COLUMN_LISTS.map((list) => {
    if (list.endsWith(' ')) return keyword(list, always, readInsert);
    return list.startsWith('|')
      ? keyword(list, isTableHead, readMarkdownTable)
      : keyword(list, isHeader, readTable);
  }),
  ...LOGIN_COMMANDS.map((command) => keyword(command, always, readLogin)),
  ...PIPED_INTO.map((command) => keyword(command, always, readPiped)),
  keyword('cookie', hasSession, readCookie),
  ...['sessionid', 'li_at', 'connect.sid'].map((name) => keyword(name, hasSession, readSession)),
  ...LOGIN_CALLS.map((call) => keyword(call, lookOf(call), readLoginArguments)),
  ...ENCODE_CALLS.map((call) => keyword(call, hasArgument, readEncodedLogin)),
  keyword('basicauth(', always, readUsers),
  keyword('encodeuricomponent(', startsText, readEncoded),
  keyword('forhttpheaderfield', always, readHeaderField),
  keyword(' on >', always, readAclUser),
  keyword('kind: secret', always, readHeld),
  ...SECRET_CALLS.map((call) => keyword(call, always, readCallArguments)),
  ...CLIENT_CALLS.map((call) => ({
    ...keyword(call, lookOf(call), readClientArguments),
    beforeRun: true,
  })),
];

function keyword(name: string, mayAssign: Look, read: Reader): GenericKeyword {
  return { text: toBytes(name), mayAssign, read, strong: true, beforeRun: false };
}

/** Of calls; those without a bracket are rare, but for `new `. */
function lookOf(call: string): Look {
  return call.endsWith('(') || call === 'new ' ? hasArgument : always;
}
