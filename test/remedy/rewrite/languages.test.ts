import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { base62, seeded } from '../../../src/detect/sample.ts';
import { chooseEnvName } from '../../../src/remedy/env-name.ts';
import { rewriterOf } from '../../../src/remedy/rewrite/index.ts';
import { applyEdits } from '../../../src/remedy/rewrite/rewriter.ts';

const SECRET = base62(24)(seeded(11));

/** Rewrites `code` with the secret at ¤: the text that results, or why there is none. */
function rewrite(path: string, code: string, secret = SECRET): string {
  const start = code.indexOf('¤');
  const text = code.replace('¤', () => secret);
  const result = rewriterOf(path)?.rewrite({
    text,
    start,
    end: start + secret.length,
    path,
    nameFor: (hints, exact) => chooseEnvName(hints, 'generic-secret', new Set(), exact?.name),
  });
  if (!result) throw new Error(`no rewriter for ${path}`);
  return result.kind === 'refused' ? `refused: ${result.why}` : applyEdits(text, result.edits);
}

describe('a literal becomes a read of the environment in the form of its language', () => {
  test.each([
    ['a.py', 'api_key = "¤"\n', 'import os\n\napi_key = os.environ["API_KEY"]\n'],
    ['a.py', 'key2 = "¤"\nimport sys\n', 'import os\n\nkey2 = os.environ["KEY2"]\nimport sys\n'],
    [
      'a.py',
      'r"""Doc."""\nfrom __future__ import annotations\nkey3 = "¤"\n',
      'r"""Doc."""\nfrom __future__ import annotations\nimport os\n\nkey3 = os.environ["KEY3"]\n',
    ],
    [
      'a.py',
      "'Doc.'\nfrom __future__ import (\n    annotations,\n)\nkey4 = '¤'\n",
      '\'Doc.\'\nfrom __future__ import (\n    annotations,\n)\nimport os\n\nkey4 = os.environ["KEY4"]\n',
    ],
    [
      'a.py',
      '"""Doc."""\nimport sys\nf(token="¤")\n',
      '"""Doc."""\nimport os\nimport sys\nf(token=os.environ["TOKEN"])\n',
    ],
    [
      'a.py',
      'import os\nh = {"auth": "Bearer ¤"}\n',
      'import os\nh = {"auth": ("Bearer " + os.environ["AUTH"])}\n',
    ],
    ['a.rb', 'api_key = "¤"\n', 'api_key = ENV.fetch("API_KEY")\n'],
    ['a.rb', "{ token: '¤' }\n", '{ token: ENV.fetch("TOKEN") }\n'],
    [
      'a.go',
      'package main\n\nvar apiKey = "¤"\n',
      'package main\n\nimport "os"\n\nvar apiKey = os.Getenv("API_KEY")\n',
    ],
    [
      'a.go',
      'package a\nimport (\n\t"fmt"\n)\nvar key2 = f("¤")\n',
      'package a\nimport (\n\t"fmt"\n\t"os"\n)\nvar key2 = f(os.Getenv("KEY2"))\n',
    ],
    [
      'a.go',
      'package a\nimport (\n\t"fmt"\n\t"strings"\n\n\tx "example.com/a"\n)\nvar key3 = x.F("¤")\n',
      'package a\nimport (\n\t"fmt"\n\t"os"\n\t"strings"\n\n\tx "example.com/a"\n)\nvar key3 = x.F(os.Getenv("KEY3"))\n',
    ],
    [
      'a.go',
      'package a\n\n/*\nimport "os"\n*/\n\nfunc f() { g("¤", "os") }\n',
      'package a\n\nimport "os"\n\n/*\nimport "os"\n*/\n\nfunc f() { g(os.Getenv("GENERIC_SECRET"), "os") }\n',
    ],
    ['A.java', 'class A { String apiKey = "¤"; }', 'class A { String apiKey = System.getenv("API_KEY"); }'],
    [
      'A.cs',
      'class A { string ApiKey = "¤"; }',
      'class A { string ApiKey = System.Environment.GetEnvironmentVariable("API_KEY"); }',
    ],
    ['a.php', "<?php $apiKey = '¤';", "<?php $apiKey = getenv('API_KEY');"],
    [
      'a.php',
      "<?php $a = ['token' => 'Bearer ¤'];",
      "<?php $a = ['token' => ('Bearer ' . getenv('TOKEN'))];",
    ],
    ['a.sh', 'export API_KEY=¤\n', 'export API_KEY="${API_KEY:?}"\n'],
    [
      'a.sh',
      `curl -H 'Authorization: Bearer ¤' x\n`,
      `curl -H 'Authorization: Bearer '"\${GENERIC_SECRET:?}"'' x\n`,
    ],
    ['a.sh', 'mysql --password="¤"\n', 'mysql --password="${PASSWORD:?}"\n'],
    ['docker-compose.yml', 'environment:\n  API_KEY: ¤\n', 'environment:\n  API_KEY: ${API_KEY}\n'],
    // a name that GitHub keeps for itself
    [
      '.github/workflows/a.yml',
      'env:\n  GITHUB_TOKEN: ¤\n',
      'env:\n  GITHUB_TOKEN: "${{ secrets.GH_TOKEN }}"\n',
    ],
    ['.github/workflows/a.yml', 'env:\n  TOKEN: ¤\n', 'env:\n  TOKEN: "${{ secrets.TOKEN }}"\n'],
    [
      'compose.yaml',
      'environment:\n  - STRIPE_KEY=¤\n  - "B=1"\n',
      'environment:\n  - STRIPE_KEY=${STRIPE_KEY}\n  - "B=1"\n',
    ],
    [
      '.github/workflows/a.yml',
      'steps:\n  - run: |\n      export TOKEN=¤\n      go\n',
      'steps:\n  - run: |\n      export TOKEN=${{ secrets.TOKEN }}\n      go\n',
    ],
    ['.npmrc', '//a.dev/:_authToken=¤\nx=1\n', '//a.dev/:_authToken=${NPM_TOKEN}\nx=1\n'],
    ['.yarnrc.yml', 'npmAuthToken: "¤"\n', 'npmAuthToken: "${NPM_AUTH_TOKEN}"\n'],
    ['a.yml', '- a: [¤, b]\n', '- a: ["${GENERIC_SECRET}", b]\n'],
    ['a.yml', 'a: { url: x-¤-y, b: 1 }\n', 'a: { url: "x-${A_URL}-y", b: 1 }\n'],
    ['config.yml', 'api:\n  token: "¤" # x\n', 'api:\n  token: "${API_TOKEN}" # x\n'],
    ['Dockerfile', 'FROM a\nENV API_KEY=¤\nRUN b\n', 'FROM a\nRUN b\n'],
    ['Dockerfile', 'FROM a\nARG TOKEN=¤\n', 'FROM a\nARG TOKEN\n'],
    // the quotes stood next to a word
    ['a.py', 'import os\ndef f(): return"¤"\n', 'import os\ndef f(): return os.environ["GENERIC_SECRET"]\n'],
    ['a.py', 'import os\nassert"¤"\n', 'import os\nassert os.environ["GENERIC_SECRET"]\n'],
    [
      'A.java',
      'class A { String f() { return"¤"; } }',
      'class A { String f() { return System.getenv("GENERIC_SECRET"); } }',
    ],
    // `os` stands in a docstring only, or under another name
    [
      'a.py',
      '"""\nimport os\n"""\nk = "¤"\n',
      '"""\nimport os\n"""\nimport os\n\nk = os.environ["GENERIC_SECRET"]\n',
    ],
    ['a.py', 'import os as o\ntoken = "¤"\n', 'import os\nimport os as o\ntoken = os.environ["TOKEN"]\n'],
    ['a.py', 'import os\napi_token: str = "¤"\n', 'import os\napi_token: str = os.environ["API_TOKEN"]\n'],
    [
      'a.go',
      'package a\nimport (\n\t"os" // args\n)\nvar key2 = "¤"\n',
      'package a\nimport (\n\t"os" // args\n)\nvar key2 = os.Getenv("KEY2")\n',
    ],
    [
      'a.go',
      'package a\nimport ("fmt"; "os")\nvar key2 = "¤"\n',
      'package a\nimport ("fmt"; "os")\nvar key2 = os.Getenv("KEY2")\n',
    ],
    [
      'a.php',
      "<?php class A { function f() { $a = [\n'token' => '¤'];\n} }",
      "<?php class A { function f() { $a = [\n'token' => getenv('TOKEN')];\n} }",
    ],
    [
      'A.cs',
      'class A { string F() => x switch { 1 => "¤", _ => "" }; }',
      'class A { string F() => x switch { 1 => System.Environment.GetEnvironmentVariable("GENERIC_SECRET"), _ => "" }; }',
    ],
  ])('%s: %s', (path, code, expected) => expect(rewrite(path, code)).toBe(expected));
});

describe('a literal below a string with an open bracket is rewritten', () => {
  test.each([
    ['A.java', 'class A { { a("{name, "); b("¤"); } }', 'b(System.getenv("GENERIC_SECRET"))'],
    [
      'a.go',
      'package a\n\nimport "os"\n\nfunc f() { a("{[", "#{"); g("¤") }\n',
      'g(os.Getenv("GENERIC_SECRET"))',
    ],
    ['a.php', "<?php echo '{\"a\":['; $api_key = '¤';", "$api_key = getenv('API_KEY');"],
    ['a.py', 'a = \'{"a": [\' + b\napi_key = "¤"\n', '\napi_key = os.environ["API_KEY"]'],
    ['a.py', 'a = f"{{[" + b\napi_key = "¤"\n', '\napi_key = os.environ["API_KEY"]'],
    ['A.cs', 'class A { string a = "{ ["; string k = "¤"; }', 'k = System.Environment'],
    // a string within a string, a line further up
    ['a.rb', 'a = "#{h["a"]} b"\napi_key = "¤"\n', '\napi_key = ENV.fetch("API_KEY")'],
    ['a.py', 'a = f"{h["a"]} b"\napi_key = "¤"\n', '\napi_key = os.environ["API_KEY"]'],
    ['A.cs', 'class A { string a = $"{h["a"]}";\n string k = "¤"; }', 'k = System.Environment'],
  ])('%s: %s', (path, code, expected) => expect(rewrite(path, code)).toContain(expected));

  test('in a time that grows with its length', () => {
    const rows = '{ '.repeat(150_000);
    expect(rewrite('a.go', `package a\nvar a = \`${rows}\`\nfunc f() { g("¤") }\n`)).toContain('os.Getenv');
  });
});

describe('what cannot be done safely is refused', () => {
  test.each([
    ['a.py', '# api_key = "¤"\n'],
    ['a.py', 'a = b"¤"\n'],
    ['a.py', 'a = {"¤": 1}\n'],
    ['a.py', 'a = "x" "¤"\n'],
    ['a.py', 'a = ("x" # one\n  "¤")\n'],
    ['a.py', 'a = ("¤"\n  # two\n  f"x")\n'],
    ['a.py', 'match x:\n  case "¤" | "b":\n    pass\n'],
    ['a.py', 'a: Literal["¤"] = b\n'],
    ['a.py', 'os = "linux"\na = "¤"\n'],
    ['a.go', 'package a\nfunc f() {\n\tconst (\n\t\tk = "¤"\n\t)\n}\n'],
    ['a.go', 'package a\nfunc f(os string) { g("¤") }\n'],
    ['A.java', 'class A { @Values({"a",\n  "¤"}) String a; }'],
    ['A.java', 'class A { void f(String s) { switch (s) { case "¤": } } }'],
    ['A.cs', 'class A { void F(int a,\n string k = "¤") {} }'],
    ['A.cs', '[B(\n  "¤")]\nclass A { }'],
    ['A.cs', 'class A { bool F(string k) => k is "¤"; }'],
    ['A.cs', 'class A { ReadOnlySpan<byte> F() { return "¤"u8; } }'],
    ['a.php', "<?php class A { private array $k = [\n  'token' => '¤',\n]; }"],
    ['a.php', "<?php function f(\n  $a,\n  $k = '¤',\n) {}"],
    ['a.php', "<?php const A = [\n  '¤',\n];"],
    ['a.rb', 's.gsub(/"/, "")\nk = \'¤\'\nt = "b"\n'],
    ['a.rb', 'x = <<~TEXT\n  it\'s\nTEXT\nk = "¤"\n'],
    ['a.rb', 'k = "¤" \\\n  "b"\n'],
    ['a.rb', 'k = "a" \\\n  "¤"\n'],
    // a string within a string: what follows is no string of its own
    ['a.rb', 'k = "#{h["a"]} ¤"\n'],
    ['a.php', '<?php $k = "{$h["a"]} ¤";'],
    ['A.kt', 'val k = "${h["a"]} ¤"'],
    ['a.py', 'k = f"{h["a"]} ¤"\n'],
    ['A.cs', 'class A { string k = $@"{h["a"]} ¤"; }'],
    ['A.kt', 'const val K =\n    "¤"'],
    ['A.java', 'class A { static final String K =\n    "¤"; @B(K) int a; }'],
    ['a.py', 'def f():\n    "¤"\n'],
    ['a.py', 'def os(): pass\nk = "¤"\n'],
    ['a.py', 'def f(a, os):\n    k = "¤"\n'],
    ['a.go', 'package a\nconst k = "¤"\n'],
    ['a.go', 'package a\nconst (\n\tk = "¤"\n)\n'],
    ['a.go', 'package a\ntype T struct {\n\tA string `json:"¤"`\n}\n'],
    ['A.java', 'class A { @Value("¤") String a; }'],
    ['A.java', 'class A { static final String K = "¤"; @B(K) int a; }'],
    ['A.cs', 'class A { const string K = "¤"; }'],
    ['A.cs', 'class A { void F(string k = "¤") {} }'],
    ['a.php', "<?php class A { private $k = '¤'; }"],
    ['a.php', "<p title='¤'>"],
    ['a.sh', 'cat <<EOF\nkey=¤\nEOF\n'],
    ['a.sh', '# key=¤\n'],
    // zsh translates nothing there, and a backslash counts
    ['a.sh', "print $'it\\'s ¤'\n"],
    // where the pattern's bracket is taken for the substitution's end, the quotes are not sure
    ['a.sh', `print "$(case x in x) print '¤';; esac)"\n`],
    // a command of the shell
    ['a.rb', "k = `curl -H 'Authorization: Bearer ¤' x`\n"],
    ['a.rb', "k = %x(curl -H 'Authorization: Bearer ¤' x)\n"],
    ['a.php', "<?php $k = `curl -H 'Authorization: Bearer ¤' x`;"],
    ['secret.yaml', 'kind: Secret\nstringData:\n  a: ¤\n'],
    ['a.yaml', '# a: ¤\nb: 1\n'],
    ['Dockerfile', 'RUN login --token=¤ && x\n'],
    ['Dockerfile', 'RUN print \\\n ENV T=¤\n'],
  ])('%s: %s', (path, code) => expect(rewrite(path, code)).toMatch(/^refused: /));
});

test.each([
  ['a.php', '<?php $k = "¤";', 'a1$name'],
  ['a.rb', 'k = "¤"\n', 'a1#{name}'],
  ['A.kt', 'val k = "¤"', 'a1${name}'],
])('%s: a value in which the string puts something else is refused', (path, code, value) => {
  expect(rewrite(path, code, value)).toMatch(/^refused: /);
});

describe('the program still runs and reads the value', () => {
  const PROGRAMS: readonly (readonly [tool: string, file: string, code: string, args: readonly string[]])[] =
    [
      ['python3', 'main.py', '"""It prints."""\n\ntoken = "x-¤"\nprint(token)\n', ['main.py']],
      [
        'go',
        'main.go',
        'package main\n\nimport "fmt"\n\nfunc main() {\n\ttoken := "x-¤"\n\tfmt.Println(token)\n}\n',
        ['run', 'main.go'],
      ],
      [
        'java',
        'Main.java',
        'class Main { public static void main(String[] a) { String token = "x-¤"; System.out.println(token); } }\n',
        ['Main.java'],
      ],
      ['sh', 'main.sh', `token='x-¤'\necho "$token"\n`, ['main.sh']],
      ['ruby', 'main.rb', 'token = "x-¤"\nputs token\n', ['main.rb']],
      ['php', 'main.php', "<?php $token = 'x-¤'; echo $token;\n", ['main.php']],
    ];
  for (const [tool, file, code, args] of PROGRAMS) {
    const missing = spawnSync(tool, ['--version']).error !== undefined;
    // Go compiles its standard library first: HOME, and so its cache, is new.
    test.skipIf(missing)(`in ${tool}`, { timeout: 300_000 }, () => {
      const folder = mkdtempSync(join(tmpdir(), 'secretguard-rewrite-'));
      try {
        const rewritten = rewrite(file, code);
        expect(rewritten).not.toContain(SECRET);
        writeFileSync(join(folder, file), rewritten);
        const name = /"(TOKEN)"|\{(TOKEN)|'(TOKEN)'/.exec(rewritten)?.slice(1).find(Boolean) ?? 'none';
        const run = spawnSync(tool, [...args], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, GOFLAGS: '-mod=mod', GO111MODULE: 'off', [name]: SECRET },
        });
        expect(run.stdout.trim(), run.stderr).toBe(`x-${SECRET}`);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});

describe('a script of the shell prints the same, whatever quotes the value stands in', () => {
  test.each([
    `print "$(print -H 'Authorization: Bearer ¤' x)"`,
    `print "$(print "Bearer ¤")" '¤'`,
    'print "`print \'Bearer ¤\'`"',
    'print "`print \\"Bearer ¤\\"`" \'¤\'',
    `print "$(print "it's"; print '¤')"`,
    `print "$(print ')' '¤')"`,
    `print "$( (print a; print '¤') )"`,
    `print "$(print a # it's )\n)" '¤'`,
    `print "(it's ¤"`,
    `print "\\$(print '¤')"`,
    `print "$((1 + (2 * 3)))" '¤'`,
    `print "\${T:-¤}" \${T:-'¤'}`,
    `case a in (a) print '¤';; esac; print "$(print '¤')"`,
    `sh -c "echo 'Bearer ¤'"`,
    `sh -c 'echo "Bearer ¤"'`,
  ])('%s', (line) => {
    const script = `print() { printf '[%s]' "$@"; }\n${line}\n`;
    const now = rewrite('a.sh', script).replaceAll('¤', SECRET);
    expect(now).toContain('${GENERIC_SECRET:?}');
    const run = (text: string) => {
      const env = { ...process.env, GENERIC_SECRET: SECRET };
      return spawnSync('sh', ['-c', text], { encoding: 'utf8', env }).stdout;
    };
    expect(run(now)).toBe(run(script.replaceAll('¤', SECRET)));
  });

  test('in a time that grows with its length', () => {
    expect(rewrite('a.sh', `x='${'('.repeat(99)}'; ${'( '.repeat(150_000)}\nTOKEN='¤'\n`)).toContain(
      '${TOKEN:?}',
    );
  });
});

test.each([
  ['package a\n\nvar apiKey = "¤"\n', 'package a\n\nimport "os"\n\nvar apiKey = os.Getenv("API_KEY")\n'],
  [
    'package a\nimport (\n\t"fmt"\n)\nvar apiKey = "¤"\n',
    'package a\nimport (\n\t"fmt"\n\t"os"\n)\nvar apiKey = os.Getenv("API_KEY")\n',
  ],
])('an import that Go code needs has the line ends of the file: %j', (code, expected) => {
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  expect(rewrite('a.go', windows(code))).toBe(windows(expected));
});

test('a line of hashes behind a literal is read in a moment', () => {
  expect(rewrite('a.py', `f(password="¤" # ${'#'.repeat(70)}\n)\n`)).toContain('os.environ["PASSWORD"]');
});
