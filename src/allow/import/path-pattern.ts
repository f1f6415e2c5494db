/**
 * Path patterns of other scanners as globs of this one (micromatch). Each conversion is exact, or there is
 * none: a glob that takes in more than the pattern did would hide files.
 */

const TOO_MANY = 64;

/** What could not be converted, and why. */
export interface NotConvertible {
  readonly why: string;
}

/**
 * A regular expression over paths (as gitleaks, trufflehog and detect-secrets have them: unanchored unless
 * it says so) as globs that match the same paths.
 */
export function regexToGlobs(source: string): readonly string[] | NotConvertible {
  const ignoresCase = source.startsWith('(?i)');
  const parser = { text: ignoresCase ? source.slice(4) : source, at: 0, ignoresCase };
  const branches = parseBranches(parser, false);
  if ('why' in branches) return branches;
  if (parser.at < parser.text.length) return { why: 'unbalanced parenthesis' };
  const globs = new Set<string>();
  for (const branch of branches) {
    for (const glob of toGlobs(branch)) globs.add(glob);
    if (globs.size > TOO_MANY) return { why: 'it stands for too many paths' };
  }
  return globs.size > 0 ? [...globs] : { why: 'it matches no path' };
}

/** A line of a .gitignore-like file as globs; one with `!` takes back what those before it match, here as there. */
export function ignoreLineToGlobs(line: string): readonly string[] | NotConvertible {
  if (line.startsWith('!')) {
    const globs = ignoreLineToGlobs(line.slice(1));
    return 'why' in globs ? globs : globs.map((glob) => `!${glob}`);
  }
  // Git has no groups: `app/(auth)` is a folder of Next.js.
  const path = line
    .replace(/^\\([#!])/, '$1')
    .replace(/\/$/, '')
    .replace(/[(){}|+@"]/g, '\\$&');
  const rooted = path.includes('/');
  const base = rooted ? path.replace(/^\//, '') : `**/${path}`;
  if (base === '') return { why: 'an empty pattern' };
  // `x/**` would take a file x as well.
  return line.endsWith('/') ? [`${base}/**/*`] : [base, `${base}/**/*`];
}

const START = '\u0001';
const END = '\u0002';
/** Matches at any depth and any distance: what `.*` is to a regular expression over paths. */
const ANYTHING = '\u0003';
/** Matches at any distance within a name: what `[^/]*` is. */
const IN_NAME = '\u0004';

interface Parser {
  readonly text: string;
  at: number;
  readonly ignoresCase: boolean;
}

/** Alternatives, each as a glob in the making: what has no sign there yet stands as START, END, ANYTHING and IN_NAME. */
function parseBranches(parser: Parser, inside: boolean): readonly string[] | NotConvertible {
  const finished: string[] = [];
  let open = [''];
  while (parser.at < parser.text.length) {
    const char = parser.text[parser.at] ?? '';
    if (char === ')') {
      if (!inside) return { why: 'unbalanced parenthesis' };
      break;
    }
    if (char === '|') {
      parser.at += 1;
      finished.push(...open);
      open = [''];
      continue;
    }
    const atoms = parseAtom(parser);
    if ('why' in atoms) return atoms;
    open = open.flatMap((head) => atoms.map((tail) => head + tail));
    if (open.length + finished.length > TOO_MANY) return { why: 'it stands for too many paths' };
  }
  return [...finished, ...open];
}

function parseAtom(parser: Parser): readonly string[] | NotConvertible {
  const { text } = parser;
  const char = text[parser.at] ?? '';
  let atoms: readonly string[];
  if (char === '(') {
    parser.at += /^\((?:\?:|\?P?<\w+>)/.exec(text.slice(parser.at))?.[0].length ?? 1;
    if (text[parser.at] === '?') return { why: 'it looks around or sets flags' };
    const branches = parseBranches(parser, true);
    if ('why' in branches) return branches;
    if (text[parser.at] !== ')') return { why: 'unbalanced parenthesis' };
    parser.at += 1;
    atoms = branches;
  } else if (char === '\\') {
    const escaped = text[parser.at + 1] ?? '';
    if (/[0-9A-Za-z\\]/.test(escaped)) return { why: `globs have no \\${escaped}` };
    parser.at += 2;
    atoms = [literal(escaped, parser.ignoresCase)];
  } else if (char === '^' || char === '$') {
    parser.at += 1;
    return [char === '^' ? START : END];
  } else if (char === '.') {
    parser.at += 1;
    const star = /^\*\??/.exec(text.slice(parser.at))?.[0];
    if (star === undefined)
      return /[+?{]/.test(text[parser.at] ?? '') ? { why: 'globs have no counted dot' } : ['?'];
    parser.at += star.length;
    return [ANYTHING];
  } else if (char === '[') {
    // In a glob `[!a]` is what `[^a]` is here.
    const set = /^\[(?!!)(?:(?!\[:)[^\]\\/^])+\]/.exec(text.slice(parser.at))?.[0];
    if (set === undefined) {
      const segment = /^\[\^(?:\\?\/)\]\*/.exec(text.slice(parser.at))?.[0];
      if (segment === undefined) return { why: 'its character class has no counterpart' };
      parser.at += segment.length;
      return [IN_NAME];
    }
    parser.at += set.length;
    if (parser.ignoresCase && /[A-Za-z]/.test(set)) return { why: 'a character class whose case is ignored' };
    atoms = [set];
  } else if ('*+?{'.includes(char)) {
    return { why: 'a repetition of nothing' };
  } else {
    parser.at += 1;
    atoms = [literal(char, parser.ignoresCase)];
  }
  const repeated = text[parser.at] ?? '';
  if (repeated === '?') {
    parser.at += 1;
    return [...atoms, ''];
  }
  return repeated !== '' && '*+{'.includes(repeated) ? { why: 'it repeats more than a dot' } : atoms;
}

/** A character that globs would take for their own goes into a class, as does a letter whose case does not count. */
function literal(char: string, ignoresCase: boolean): string {
  if (ignoresCase && /[A-Za-z]/.test(char)) return `[${char.toLowerCase()}${char.toUpperCase()}]`;
  return /["$*?[\]{}()!+@|]/.test(char) ? `[${char}]` : char;
}

/** `a.*b` is `a*b` within a folder name, or `a…/…/…b` across folders. None where an anchor or a slash stands where no path has one. */
function toGlobs(branch: string): readonly string[] {
  const [, start, body, end] = /^(\x01*)([^\x01\x02]*)(\x02*)$/.exec(branch) ?? [];
  if (body === undefined) return [];
  const [first = '', ...others] = ((start ? '' : ANYTHING) + body + (end ? '' : ANYTHING)).split(/\x03+/);
  let globs = [first];
  for (const next of others)
    globs = globs.flatMap((glob) =>
      (/(?:^|\/)$/.test(glob) ? ['**/*'] : ['*', '*/**/*']).map((between) => glob + between + next),
    );
  return (
    globs
      // Two stars would go past a slash.
      .map((glob) => glob.replace(/\*?\x04+\*?/g, '*'))
      .filter((glob) => /^[^/](?:.*[^/])?$/s.test(glob))
      // A folder goes with a glob that ends in a plain name; what has a dot in it is a file's.
      .map((glob) => glob.replace(/((?:^|\/)[^/.*?[\]{}()!]*)([^/.*?[\]{}()!^])$/, '$1[$2]'))
  );
}
