import { type ParserPlugin, parse } from '@babel/parser';
import { applyEdits, type Edit, type RewriteRequest, type Rewriter, refused, standIn } from './rewriter.ts';

/** The part of Babel's tree that is looked at here; every node has these. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A node with what holds it, innermost first, each with the key under which it holds. */
interface Found {
  readonly node: Node;
  readonly parents: readonly { readonly node: Node; readonly key: string }[];
}

/**
 * JavaScript and TypeScript: a string literal, or a part of one or of a template, becomes
 * `process.env.NAME`. The file is parsed before and after; where the result would not parse, or the place
 * allows no expression (an import, a type, a directive, a key), nothing is changed.
 */
export const javascript: Rewriter = {
  handles: (path) => /\.[cm]?[jt]sx?$/.test(path),
  rewrite(request) {
    const found = findLiteral(request);
    if ('why' in found) return refused(found.why);
    const { node, parents } = found;
    const forbidden = whyNot(node, parents);
    if (forbidden !== undefined) return refused(forbidden);
    const fallbackOf = node.type === 'StringLiteral' ? environmentRead(parents[0]) : undefined;
    const { bundle } = request;
    if (bundle && fallbackOf && !fallbackOf.name.startsWith(bundle.prefix))
      return refused(`${request.path} ${bundle.fate}, where ${fallbackOf.name} is never set`);
    // `process.env.URL || 'literal'`: what the variable has to hold is all of the literal.
    const place = fallbackOf ? { ...request, start: node.start + 1, end: node.end - 1 } : request;
    const raw = request.text.slice(place.start, place.end);
    const inAttribute = parents[0]?.node.type === 'JSXAttribute';
    // There, a backslash is only that.
    const value = inAttribute ? raw : withoutEscapes(raw);
    if (value === undefined) return refused('the value has an escape that cannot be read alone');
    if (inAttribute && /&\w+;|&#/.test(request.text.slice(node.start, node.end)))
      return refused('the attribute has entities');
    const name = request.nameFor(namesAround(parents), fallbackOf && { name: fallbackOf.name, value });
    const warnings = bundle
      ? [
          `${request.path} ${bundle.fate}: whatever ${name} holds is shipped to everyone. Move the call to a server instead.`,
        ]
      : [];
    if (fallbackOf?.name === name) {
      // The literal goes, the read stays.
      const { start, end } = fallbackOf;
      const text = request.text.slice(start, end);
      const edits = [
        {
          start: fallbackOf.whole.start,
          end: fallbackOf.whole.end,
          text: typed(request.path) ? `${text}!` : text,
        },
      ];
      return { kind: 'rewritten', name, value, edits, warnings };
    }
    const holder = bundle?.holder ?? (REBOUND.test(request.text) ? 'globalThis.process.env' : 'process.env');
    const reference = referenceTo(name, holder, typed(request.path));
    const edit =
      node.type === 'TemplateElement'
        ? inTemplate(place, node, reference)
        : inString(place, node, inAttribute, reference);
    if ('why' in parseFile(applyEdits(request.text, [edit]), request.path))
      return refused('the result would not be a program any more');
    return { kind: 'rewritten', name, value, edits: [edit], warnings };
  },
};

/** Where `process` may be a name of the program's own. What only looks like it costs a longer expression. */
const REBOUND =
  /\b(?:function\s*\*?|class|const|let|var|import|as)\s+process\b(?!\s*(?:from|=\s*require\()\s*["'](?:node:)?process["'])|(?:[([{,:]|\.\.\.)\s*process\s*(?:[\n,=)\]}:;]|$)|\bprocess\s*=>/;

/** In TypeScript a variable of the environment may be undefined, which a string literal never was. */
function typed(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path);
}

/** The `process.env.NAME` to which the literal is the fallback, where it is one. */
function environmentRead(
  parent: Found['parents'][number] | undefined,
): { readonly name: string; readonly start: number; readonly end: number; readonly whole: Node } | undefined {
  if (parent?.node.type !== 'LogicalExpression' || parent.key !== 'right') return undefined;
  const { left, operator } = parent.node;
  // `process.env.NAME && '…'` is no fallback.
  if (operator === '&&' || !isNode(left) || left.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = left;
  // Of `process.env[name]` nobody knows the name, and no `.env` fills `config.env`.
  if (!isNode(object) || nameOf(object) !== 'env' || !isNode(property)) return undefined;
  if (computed === true && property.type !== 'StringLiteral') return undefined;
  const owner = object['object'];
  if (!isNode(owner) || (owner.type !== 'MetaProperty' && !/^(?:process|Bun)$/.test(nameOf(owner) ?? '')))
    return undefined;
  const name = nameOf(property);
  return name === undefined ? undefined : { name, start: left.start, end: left.end, whole: parent.node };
}

function referenceTo(name: string, holder: string, asserted: boolean): string {
  const member = /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  return `${holder}${member}${asserted && holder.endsWith('process.env') ? '!' : ''}`;
}

function inString(
  { text, start, end }: RewriteRequest,
  node: Node,
  inAttribute: boolean,
  reference: string,
): Edit {
  const before = text.slice(node.start + 1, start);
  const after = text.slice(end, node.end - 1);
  let expression = reference;
  if (before !== '' || after !== '') {
    // `pre${…}post`: quotes need no escape in a template, backquotes and ${ do.
    const part = (piece: string) =>
      inAttribute
        ? piece.replace(/[\\`]|\$\{/g, '\\$&')
        : piece.replace(/\\([\s\S])|`|\$\{/g, (all, escaped?: string) =>
            escaped === undefined ? `\\${all}` : /['"]/.test(escaped) ? escaped : all,
          );
    expression = `\`${part(before)}\${${reference.replace(/!$/, '')}}${part(after)}\``;
  }
  return standIn(text, node.start, node.end, inAttribute ? `{${expression}}` : expression);
}

function inTemplate({ text, start, end }: RewriteRequest, node: Node, reference: string): Edit {
  // A template that is nothing but the secret becomes the plain reference.
  const whole = node.start === start && node.end === end && text[start - 1] === '`' && text[end] === '`';
  return whole
    ? standIn(text, start - 1, end + 1, reference)
    : { start, end, text: `\${${reference.replace(/!$/, '')}}` };
}

/** Undoes the escapes of a JS string; nothing where one is cut or unknown. */
function withoutEscapes(raw: string): string | undefined {
  const simple: Readonly<Record<string, string>> = {
    n: '\n',
    r: '\r',
    t: '\t',
    b: '\b',
    f: '\f',
    v: '\v',
    '0': '\0',
  };
  let broken = false;
  // In a template, whatever ends the line reads as one sign.
  const text = raw
    .replaceAll('\r\n', '\n')
    .replace(
      /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S])|$)/g,
      (_, braced?: string, four?: string, two?: string, char?: string) => {
        const code = braced ?? four ?? two;
        if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
        if (char === undefined || /[ux1-9]/.test(char)) broken = true;
        if (char === '\n') return '';
        return simple[char ?? ''] ?? char ?? '';
      },
    );
  return broken ? undefined : text;
}

const CONST = '`as const` takes nothing but a literal';

/** Why an expression cannot stand at this place; nothing where it can. */
function whyNot(node: Node, parents: Found['parents']): string | undefined {
  const [parent, grandparent] = parents;
  if (!parent) return 'its place was not understood';
  const at = `${parent.node.type}.${parent.key}`;
  if (node.type === 'DirectiveLiteral') return 'it is a directive';
  if (node.type === 'TemplateElement') {
    if (parent.node.type === 'TSTemplateLiteralType' || grandparent?.node.type === 'TSLiteralType')
      return 'it is a type';
    if (grandparent?.node.type === 'TaggedTemplateExpression') return 'a tag reads this template';
    if (grandparent?.node.type === 'TSEnumMember') return 'it is a member of an enum';
    return grandparent && isConst(grandparent.node) ? CONST : undefined;
  }
  if (/^(?:Import|Export)\w*\.source$|^ImportAttribute\.|^ImportExpression\./.test(at))
    return 'it names a module';
  if (parent.node.type === 'TSEnumMember') return 'it is a member of an enum';
  if (/^TS(?!As|Satisfies|NonNull|TypeAssertion)/.test(parent.node.type)) return 'it is a type';
  if (isConst(parent.node)) return CONST;
  if (/\.key$/.test(at) && parent.node['computed'] !== true) return 'it is the name of a property';
  if (parent.node.type === 'CallExpression' && ['require', 'import'].includes(calleeName(parent.node)))
    return 'it names a module';
  if (/Template/.test(parent.node.type)) return 'its place was not understood';
  if (parents.some(({ node: { type } }) => type === 'Decorator'))
    return 'decorators are read before the environment may be set';
  return undefined;
}

/** `… as const` and `<const>…`. */
function isConst({ typeAnnotation }: Node): boolean {
  const name = isNode(typeAnnotation) ? typeAnnotation['typeName'] : undefined;
  return isNode(name) && name['name'] === 'const';
}

function calleeName(call: Node): string {
  const callee = isNode(call['callee']) ? call['callee'] : undefined;
  if (callee?.type === 'Import') return 'import';
  return typeof callee?.['name'] === 'string' ? callee['name'] : '';
}

/** Names that say what the value is: of the variable, property, parameter or attribute that takes it, and of what holds that; last, what the calls are about that take it. */
function namesAround(parents: Found['parents']): readonly string[] {
  const names: string[] = [];
  const calls: string[] = [];
  for (const { node, key } of parents) {
    const named =
      node.type === 'VariableDeclarator'
        ? node['id']
        : node.type === 'AssignmentExpression' || node.type === 'AssignmentPattern'
          ? key === 'right'
            ? node['left']
            : undefined
          : /Property$|^JSXAttribute$|^ClassPrivateProperty$/.test(node.type) && key === 'value'
            ? (node['key'] ?? node['name'])
            : undefined;
    const name = nameOf(named);
    if (name !== undefined) names.push(name);
    const noun = key === 'arguments' ? nounOf(node['callee']) : undefined;
    if (noun !== undefined) calls.push(noun);
    if (/Function|Method|Class|Program/.test(node.type)) break;
  }
  return names.length === 0 ? [] : [...names, ...calls];
}

/** What a call is about: `GitHub` of `new GitHubStrategy(…)`, `session` of its own name, `mysql` of `mysql.createPool(…)`. */
function nounOf(callee: unknown): string | undefined {
  const name = nameOf(callee);
  if (name !== undefined && /^[A-Z]|[sS]ession$/.test(name))
    return name.replace(/(?:Adapter|Auth|Provider|Store|Strategy)$/, '');
  return isNode(callee) ? nameOf(callee['object']) : undefined;
}

function nameOf(data: unknown): string | undefined {
  if (!isNode(data)) return undefined;
  if (data.type === 'MemberExpression') return nameOf(data['property']);
  if (data.type === 'PrivateName') return nameOf(data['id']);
  const name = data['name'] ?? data['value'];
  return typeof name === 'string' ? name : undefined;
}

const LITERALS = ['StringLiteral', 'DirectiveLiteral', 'TemplateElement'];

function findLiteral({ text, start, end, path }: RewriteRequest): Found | { readonly why: string } {
  const root = parseFile(text, path);
  if (!isNode(root)) return root;
  let found: Found | undefined;
  const visit = (node: Node, parents: Found['parents']): void => {
    if (node.start > start || node.end < end) return;
    if (LITERALS.includes(node.type)) found = { node, parents };
    for (const [key, child] of Object.entries(node)) {
      if (/omments$|^loc$|^extra$|^errors$/.test(key)) continue;
      for (const item of Array.isArray(child) ? child : [child]) {
        if (isNode(item)) visit(item, [{ node, key }, ...parents]);
      }
    }
  };
  visit(root, []);
  return found ?? { why: 'it is not a string literal (a comment, a regular expression, JSX text?)' };
}

function parseFile(text: string, path: string): Node | { readonly why: string } {
  const plugins: ParserPlugin[] = ['decorators', 'explicitResourceManagement'];
  if (/\.[cm]?tsx?$/.test(path)) plugins.push('typescript');
  if (!/\.[cm]?ts$/.test(path)) plugins.push('jsx');
  try {
    const { program } = parse(text, {
      sourceType: 'unambiguous',
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowUndeclaredExports: true,
      plugins,
    });
    return isNode(program) ? program : { why: 'the file could not be parsed' };
  } catch {
    return { why: 'the file could not be parsed' };
  }
}

function isNode(data: unknown): data is Node {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    'start' in data &&
    typeof data.start === 'number'
  );
}
