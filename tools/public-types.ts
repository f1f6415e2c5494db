/** One file of declarations for the public API, with what it names and nothing else. */
import { dirname } from 'node:path';
import ts from 'typescript';

/** A declared name that the public API leads to. */
interface Declared {
  readonly name: string;
  /** 0: public; else how many declarations lie between. */
  readonly depth: number;
  readonly statements: readonly ts.Statement[];
}

/** The declarations that `entry`, a file of declarations as tsc writes them, leads to, as the text of one file. */
export function publicTypes(entry: string): string {
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const api = file && checker.getSymbolAtLocation(file);
  if (!file || !api) throw new Error(`${entry} declares nothing`);

  const targetOf = (symbol: ts.Symbol): ts.Symbol =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const publicNames = new Map(
    checker.getExportsOfModule(api).map((symbol) => [targetOf(symbol), symbol.name]),
  );

  const reached = new Map<ts.Symbol, Declared>();
  const imports = new Set<string>();
  const names = new Set(publicNames.values());
  const ours = `${dirname(entry).replaceAll('\\', '/')}/`;

  const nameFor = (symbol: ts.Symbol): string => {
    let name = publicNames.get(symbol) ?? symbol.name;
    for (let number = 2; !publicNames.has(symbol) && names.has(name); number += 1)
      name = `${symbol.name}${number}`;
    names.add(name);
    return name;
  };
  const reach = (symbol: ts.Symbol, depth: number): void => {
    if (reached.has(symbol)) return;
    const statements = (symbol.declarations ?? []).flatMap((declaration) => statementOf(declaration) ?? []);
    if (!statements.some((statement) => statement.getSourceFile().fileName.startsWith(ours))) return;
    reached.set(symbol, { name: nameFor(symbol), depth, statements });
  };
  const named = (identifier: ts.Identifier, depth: number): void => {
    const symbol = checker.getSymbolAtLocation(identifier);
    const from = symbol && packageOf(symbol);
    if (from !== undefined) imports.add(from);
    else if (symbol) reach(targetOf(symbol), depth + 1);
  };
  const nameAt = (identifier: ts.Identifier): string => {
    const symbol = checker.getSymbolAtLocation(identifier);
    return (symbol && reached.get(targetOf(symbol))?.name) ?? identifier.text;
  };

  for (const symbol of publicNames.keys()) reach(symbol, 0);
  // Those that are reached meanwhile come at the end, and their turn with them: the nearest first.
  for (const { depth, statements } of reached.values()) {
    for (const statement of statements) forEachIdentifier(statement, (name) => named(name, depth));
  }
  const texts = [...reached.values()].flatMap(({ depth, statements }) =>
    statements.map((statement) => declarationText(statement, depth, nameAt)),
  );
  // tsc indents by four
  const text = [...imports, ...texts]
    .join('\n')
    .replace(/^ +/gm, (blanks) => blanks.slice(blanks.length / 2))
    // How the message of an error is made is nobody's to know: its code is.
    .replace(/^( +'[a-z-]+': )\(.*\) => string;$/gm, '$10;');
  return `${text}\nexport {};\n`;
}

/** The statement of a file that declares it; undefined for what is declared inside of another. */
function statementOf(declaration: ts.Declaration): ts.Statement | undefined {
  const node = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return ts.isStatement(node) && ts.isSourceFile(node.parent) ? node : undefined;
}

/** The import of a package that gives `symbol`; undefined where it is ours. */
function packageOf(symbol: ts.Symbol): string | undefined {
  const declaration = symbol.declarations?.[0];
  const from = declaration && ts.findAncestor(declaration, ts.isImportDeclaration);
  return from && ts.isStringLiteral(from.moduleSpecifier) && !from.moduleSpecifier.text.startsWith('.')
    ? from.getText()
    : undefined;
}

function forEachIdentifier(node: ts.Node, use: (identifier: ts.Identifier) => void): void {
  if (ts.isIdentifier(node)) use(node);
  else ts.forEachChild(node, (child) => forEachIdentifier(child, use));
}

function declarationText(
  statement: ts.Statement,
  depth: number,
  nameAt: (identifier: ts.Identifier) => string,
): string {
  const start = statement.getStart();
  const edits: (readonly [from: number, to: number, text: string])[] = [];
  forEachIdentifier(statement, (identifier) => {
    const name = nameAt(identifier);
    if (name !== identifier.text) edits.push([identifier.getStart(), identifier.end, name]);
  });
  const source = statement.getSourceFile().text;
  const text = edits
    .sort(([a], [b]) => b - a)
    .reduce(
      (done, [from, to, name]) => done.slice(0, from - start) + name + done.slice(to - start),
      source.slice(start, statement.end),
    )
    .replace(/^export (?:default )?/, '')
    .replace(/^(?=const |function |class |abstract |enum )/, 'declare ');
  const comment = ts
    .getJSDocCommentsAndTags(statement)
    .filter(ts.isJSDoc)
    .map((doc) => `${doc.getText()}\n`)
    .join('');
  if (depth === 0) return `${comment}export ${text}`;
  // Who programs against the API sees what it names, and hardly ever what that names.
  return depth === 1 ? `${comment}${text}` : text.replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, '');
}
