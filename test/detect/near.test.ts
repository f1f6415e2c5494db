import { describe, expect, test } from 'vitest';
import { withoutOverlaps } from '../../src/detect/hit.ts';
import { isFormatRule, type NearRule } from '../../src/detect/rule.ts';
import { hex, seeded } from '../../src/detect/sample.ts';
import { createSearch } from '../../src/detect/search.ts';
import { providers } from '../../src/rules/index.ts';

const search = createSearch({ providers });
const rules: readonly NearRule[] = providers
  .flatMap((provider) => provider.rules)
  .filter((rule): rule is NearRule => !isFormatRule(rule));

function look(text: string): ReturnType<typeof search> {
  return search(Buffer.from(text), { path: 'a.txt', binary: false });
}

/** A value of the rule's kind: what it finds in its first example. */
const values: ReadonlyMap<NearRule, string> = new Map(
  rules.map((rule) => [
    rule,
    look(rule.examples.finds[0].render(seeded(1))).find(({ ruleId }) => ruleId === rule.id)?.value ?? '',
  ]),
);

/** Keywords that are a vendor's name as an identifier may hold it, not an address or a phrase. */
function nameOf(rule: NearRule): string | undefined {
  return rule.keywords.find((keyword) => /^[a-z][a-z0-9_]*$/i.test(keyword));
}

const upper = (name: string): string => name.toUpperCase();
const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

type Form = readonly [language: string, write: (name: string, value: string) => string];

/** How people write a vendor's key, by language. */
const FORMS: readonly Form[] = [
  ['Go', (name, value) => `${name}Token := "${value}"`],
  ['Go, raw', (name, value) => `${name}Token := \`${value}\``],
  ['Go, typed', (name, value) => `var ${name}Token string = "${value}"`],
  ['Java', (name, value) => `private static final String ${upper(name)}_TOKEN = "${value}";`],
  ['C#', (name, value) => `public string ${title(name)}ApiKey { get; set; } = "${value}";`],
  ['Swift', (name, value) => `let ${name}ApiKey: String = "${value}"`],
  ['PHP', (name, value) => `$this->${name}Token = '${value}';`],
  ['PHP, a constant', (name, value) => `define("${name}Token", "${value}");`],
  ['Ruby', (name, value) => `${name}_token ||= '${value}'`],
  ['R', (name, value) => `${name}_token <- "${value}"`],
  ['JavaScript', (name, value) => `const ${name}ApiKey = '${value}'`],
  ['JavaScript, an index', (name, value) => `config["${name}_token"] = "${value}"`],
  ['JavaScript, a default', (name, value) => `process.env.${upper(name)}_KEY || '${value}'`],
  ['Python, an argument', (name, value) => `${title(name)}(api_key="${value}")`],
  ['a comparison', (name, value) => `if (${name}Token == "${value}") {`],
  ['.env', (name, value) => `${upper(name)}_API_KEY=${value}`],
  ['a shell', (name, value) => `export ${upper(name)}_TOKEN="${value}"`],
  ['make', (name, value) => `${upper(name)}_TOKEN ?= ${value}`],
  ['INI', (name, value) => `${name}_token = ${value}`],
  ['properties', (name, value) => `${name}.api.key=${value}`],
  ['TOML', (name, value) => `${name}.token = "${value}"`],
  ['YAML', (name, value) => `${name}_key: ${value}`],
  ['YAML, nested', (name, value) => `${name}:\n  url: https://x.org\n  api_key: "${value}"\n`],
  ['YAML, a name and a value', (name, value) => `- name: ${upper(name)}_TOKEN\n  value: ${value}`],
  ['JSON', (name, value) => `{"${name}_token": "${value}"}`],
  ['JSON, nested', (name, value) => `"${name}": {\n    "apiKey": "${value}"\n}`],
  ['JSON in a string', (name, value) => `"{\\"${name}_token\\":\\"${value}\\"}"`],
  ['JSON, a name and a value', (name, value) => `{"name": "${name}_token", "value": "${value}"}`],
  ['XML', (name, value) => `<${name}Token>\n    ${value}\n</${name}Token>`],
  ['XML, an attribute', (name, value) => `<add key="${name}_key" value="${value}" />`],
  ['a property list', (name, value) => `<key>${name}ApiKey</key>\n<string>${value}</string>`],
  ['Terraform', (name, value) => `variable "${name}_token" {\n  type = string\n  default = "${value}"\n}`],
  ['SQL', (name, value) => `INSERT INTO settings VALUES ('${name}_api_key', '${value}');`],
  ['CSV', (name, value) => `"${name}_key","${value}"`],
  ['CSV, with semicolons', (name, value) => `${name}_key;${value}`],
  ['a map of Dart or a note', (name, value) => `${name}_key -> ${value}`],
  ['a URL', (name, value) => `http://host.com/?${name}_token=${value}&x=1`],
  ['Dockerfile', (name, value) => `ENV ${upper(name)}_KEY ${value}`],
  ['the line under a comment', (name, value) => `# ${name} API key\n${value}\n`],
  ['Markdown, a block of code', (name, value) => `Your ${name} token:\n\n\`\`\`sh\n${value}\n\`\`\`\n`],
];

describe('the key of every vendor without a format of its own is found in', () => {
  test.each(FORMS)('%s', (_, write) => {
    const missed = rules.filter((rule) => {
      const value = values.get(rule) ?? '';
      const name = nameOf(rule);
      return name !== undefined && !look(write(name, value)).some((hit) => hit.value === value);
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

test('the key of a vendor whose name holds the name of another one is its own', () => {
  const ownerOf = new Map(
    providers.flatMap(({ name, rules: own }) => own.map(({ id }) => [id, name] as const)),
  );
  const taken: string[] = [];
  for (const rule of rules) {
    const value = values.get(rule) ?? '';
    for (const keyword of rule.keywords.filter((text) => /^[a-z][a-z0-9_]*$/i.test(text))) {
      for (const text of [`${upper(keyword)}_API_KEY=${value}`, `${keyword}_secret: "${value}"`]) {
        const others = withoutOverlaps(look(text)).filter(
          ({ ruleId, certainty }) => certainty === 'near' && ownerOf.get(ruleId) !== ownerOf.get(rule.id),
        );
        taken.push(...others.map(({ ruleId }) => `${rule.id}: ${ruleId}`));
      }
    }
  }
  expect(taken).toEqual([]);
});

/** What hands type where a key belongs. */
const TYPED: readonly ((length: number) => string)[] = [
  (length) => rowOf('0123456789abcdef', length),
  (length) => rowOf('1234567890abcdef', length),
  (length) => rowOf('abcdef123456', length),
  (length) =>
    rowOf(
      [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => `${letter}${(at + 1) % 10}`).join(''),
      length,
    ),
  (length) => rowOf('abcdefghijklmnopqrstuvwxyz0123456789', length),
  (length) => rowOf([...'0123456789abcdef'].map((sign) => sign + sign).join(''), length),
];

function rowOf(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

describe("a value that was typed by hand behind a vendor's name is mentioned, and blocks nothing", () => {
  test.each(FORMS)('%s', (_, write) => {
    const wrong: string[] = [];
    let tried = 0;
    for (const rule of rules) {
      const name = nameOf(rule);
      const whole = new RegExp(`^(?:${rule.value.source})$`, rule.value.flags.replace('g', ''));
      const typed = TYPED.map((type) => type(values.get(rule)?.length ?? 0)).find((text) => whole.test(text));
      if (name === undefined || typed === undefined || typed.length < 16) continue;
      if (rule.vendor === 'name' || (rule.within ?? 80) < 80) continue;
      tried += 1;
      const hits = look(write(name, typed)).filter((hit) => hit.value === typed);
      if (hits.length === 0 || hits.some(({ severity }) => severity !== 'low')) wrong.push(rule.id);
    }
    expect(tried).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });
});

test.each<Form>([
  ['nothing but a blank', (name, value) => `${name} ${value}`],
  ['nothing but the end of its line', (name, value) => `- ${name}\n${value}\n`],
  ['the mark of an item', (name, value) => `${name}:\n  - ${value}\n`],
  ['a record that is named after it', (name, value) => `{"id": 7, "name": "${name}", "body": "${value}"}`],
])('a rare name with %s before a random value is mentioned, and blocks nothing', (_, write) => {
  const wrong = rules.filter((rule) => {
    const value = values.get(rule) ?? '';
    const name = nameOf(rule);
    if (rule.vendor === 'name' || name === undefined || name.length < 6 || value.length < 16) return false;
    const hits = look(write(name, value)).filter((hit) => hit.value === value && hit.certainty !== 'shared');
    const says = /key|token|sec|auth|cred|api|access|pat$/.test(name);
    return hits.length === 0 || (!says && hits.some(({ severity }) => severity !== 'low'));
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test.each([
  [
    'prose on the line above it',
    (name: string, value: string) => `the ${name} key is elsewhere, not\nin ${value}`,
    false,
  ],
  ['a heading', (name: string, value: string) => `Your ${name} key:\n  ${value}`, true],
  ['an opening bracket', (name: string, value: string) => `const ${name}Keys = [\n  '${value}',`, true],
  [
    'a line that names the value',
    (name: string, value: string) => `# for the ${name} page\nSECRET_KEY=${value}`,
    true,
  ],
])(
  "what a vendor's key is called counts for the next line where that is said by %s: %#",
  (_, write, expected) => {
    const value = hex(32)(seeded(3));
    const found = look(write('pdfshift', value)).some(({ ruleId }) => ruleId === 'pdfshift-api-key');
    expect(found).toBe(expected);
  },
);

test.each([
  ['a line of more than the value', (value: string) => `pdfshift\n${value} is the digest of the file`, false],
  ['a line of prose before it', (value: string) => `files made by pdfshift, such as\n${value}`, false],
  ['a field that says something else', (value: string) => `{"name": "pdfshift", "etag": "${value}"}`, false],
  ['a class of a namespace', (value: string) => `$pdf = new \\Pdfshift\\Client('${value}');`, true],
  ["a package's own New", (value: string) => `client := pdfshift.New("${value}")`, true],
])('nothing but its place calls a value a key: %s', (_, write, expected) => {
  const found = look(write(hex(32)(seeded(5)))).some(({ ruleId }) => ruleId === 'pdfshift-api-key');
  expect(found).toBe(expected);
});

test("a short name is a key's where its package makes something of one", () => {
  const value = hex(40)(seeded(7));
  expect(look(`run := wandb.New("${value}")`).map((hit) => hit.value)).toContain(value);
  expect(look(`run.wandb.Log("${value}")`)).toEqual([]);
});

test('what a vendor calls an id is a key where it opens something', () => {
  const value = hex(32)(seeded(9));
  expect(look(`INFURA_PROJECT_ID=${value}`).map((hit) => hit.value)).toContain(value);
  expect(look(`PDFSHIFT_PROJECT_ID=${value}`)).toEqual([]);
});

test("what a vendor's key is known by is none", () => {
  const digest = hex(64)(seeded(11));
  for (const text of [
    `"sentryTokenHash": "${digest}"`,
    `jfrog_api_key_sha256=${digest}`,
    `statuspage.token.fingerprint: ${digest}`,
  ])
    expect(look(text).filter(({ certainty }) => certainty === 'near')).toEqual([]);
  expect(look(`TELEGRAM_API_HASH=${hex(32)(seeded(11))}`)).not.toEqual([]);
});
