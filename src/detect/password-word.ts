import { type Assignment, readAssignments } from './assignment.ts';

/**
 * What a password is called in other languages, and in short behind what it opens, in lower case. Each is long or rare enough that
 * English code does not hold it by chance. Cyrillic without the first letter, which is of either case.
 */
export const PASSWORD_WORDS: readonly string[] = [
  'contraseña',
  'contrasena',
  'contrasenya',
  'senha',
  'kennwort',
  'mot de passe',
  'mot_de_passe',
  'motdepasse',
  'wachtwoord',
  'lösenord',
  'losenord',
  'adgangskode',
  'salasana',
  'hasło',
  'haslo',
  'heslo',
  'jelszó',
  'jelszo',
  'parola',
  'lozinka',
  'şifre',
  'sifre',
  'ароль',
  '密码',
  '密碼',
  '口令',
  'パスワード',
  '비밀번호',
  '비번',
  '패스워드',
  '암호',
  '_psw',
  'pswd',
  'adminpw',
  'bindpw',
  'dbpw',
  'rootpw',
  'userpw',
];

/** `text` as the bytes of its UTF-8, one a character: what the prefilter and grep compare. */
export function toBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The assignments whose name holds the word of `length` characters at `at`, under the name that they would have in English. */
export function readPasswordWord(text: string, at: number, length: number): readonly Assignment[] {
  return readAssignments(text, at, length).map((assignment) => ({
    ...assignment,
    name: `${text.slice(assignment.nameStart, at)}password${assignment.name.slice(at + length - assignment.nameStart)}`,
  }));
}
