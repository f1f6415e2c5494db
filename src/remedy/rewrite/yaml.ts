import { isCollection, isScalar, parseAllDocuments, visit } from 'yaml';
import { type Rewriter, refused } from './rewriter.ts';

/** Who expands a reference in a YAML file, by its name, and how the reference is written there. */
const READERS: readonly {
  readonly path: RegExp;
  readonly write: (name: string) => string;
  readonly note?: (name: string) => string;
  readonly isWorkflow?: true;
}[] = [
  // https://docs.docker.com/reference/compose-file/interpolation/
  { path: /(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/, write: (name) => `\${${name}}` },
  {
    // https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions
    path: /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/,
    isWorkflow: true,
    write: (name) => `\${{ secrets.${name} }}`,
    note: (name) => `store it for the workflow as well: gh secret set ${name}`,
  },
  // https://docs.spring.io/spring-boot/reference/features/external-config.html
  { path: /(?:^|\/)(?:application|bootstrap)[^/]*\.ya?ml$/, write: (name) => `\${${name}}` },
  // https://www.serverless.com/framework/docs/guides/variables
  { path: /(?:^|\/)serverless[^/]*\.ya?ml$/, write: (name) => `\${env:${name}}` },
  {
    // https://yarnpkg.com/configuration/yarnrc
    path: /(?:^|\/)\.yarnrc\.yml$/,
    write: (name) => `\${${name}}`,
    note: (name) => `Yarn reads ${name} from its environment (and from .env.yarn), not from .env`,
  },
];

/** YAML: `${NAME}`, as the reader of that file expands it; a warning where nothing is known to expand it. */
export const yaml: Rewriter = {
  handles: (path) => /\.ya?ml$/.test(path),
  rewrite({ text, start, end, path, nameFor }) {
    const documents = parseAllDocuments(text);
    if (!Array.isArray(documents) || documents.some((document) => document.errors.length > 0))
      return refused('the file could not be parsed');
    let found:
      | {
          readonly from: number;
          readonly to: number;
          readonly type: string | undefined;
          readonly value: unknown;
          readonly hints: string[];
          /** Within `[…]` or `{…}`. */
          readonly inFlow: boolean;
        }
      | undefined;
    let isKey = false;
    let isSecretObject = false;
    for (const document of documents) {
      visit(document, {
        Scalar(key, node, parents) {
          const [from, to] = node.range ?? [0, 0];
          if (from > start || to < end || found) return;
          isKey = key === 'key';
          isSecretObject = document.get('kind') === 'Secret';
          const hints = [...parents]
            .reverse()
            .flatMap((parent) => ('key' in parent && isScalar(parent.key) ? [String(parent.key.value)] : []));
          const inFlow = parents.some((parent) => isCollection(parent) && parent.flow === true);
          found = { from, to, type: node.type, value: node.value, hints, inFlow };
        },
      });
    }
    if (!found) return refused('it is not a value of its own (a comment?)');
    if (isKey) return refused('it is a key');
    if (isSecretObject)
      return refused(
        'a Kubernetes Secret does not expand variables: keep it out of git, or seal it (sealed-secrets, sops, external-secrets)',
      );
    const reader = READERS.find((candidate) => candidate.path.test(path));
    // A reader that is known expands a reference in a block of text (a script of a workflow) as everywhere.
    if (!reader && (found.type === 'BLOCK_LITERAL' || found.type === 'BLOCK_FOLDED'))
      return refused('it stands in a block of text');
    const value = text.slice(start, end);
    if (typeof found.value !== 'string' || !found.value.includes(value))
      return refused('the value is written with escapes, or is no text');
    // An entry such as `- STRIPE_KEY=…` of a compose file's environment has its name in itself.
    const assigned = /(?:^|\s)([A-Za-z_]\w*)=$/.exec(text.slice(found.from, start).replace(/^["']/, ''))?.[1];
    const hints = assigned === undefined ? found.hints : [assigned];
    let name = nameFor(hints);
    // GitHub keeps these names for itself: no secret of a repo can have one.
    if (reader?.isWorkflow && /^GITHUB_/.test(name)) name = nameFor([name.replace('GITHUB_', 'GH_')]);
    const reference = reader?.write(name) ?? `\${${name}}`;
    const isPlain = found.type === 'PLAIN';
    const whole = isPlain && found.from === start && found.to === end;
    // There a brace would open a map.
    const inFlow = isPlain && found.inFlow;
    const from = inFlow ? found.from : start;
    const to = inFlow ? found.to : end;
    const read = text.slice(from, start) + reference + text.slice(end, to);
    const quoted = inFlow || (whole && reference.includes('{{'));
    if (quoted && /["\\\n]/.test(read)) return refused('it stands among signs that quotes would change');
    const note = reader
      ? reader.note?.(name)
      : `whatever reads ${path} must expand \${${name}} (envsubst does); check that it does`;
    return {
      kind: 'rewritten',
      name,
      value,
      edits: [{ start: from, end: to, text: quoted ? `"${read}"` : read }],
      warnings: note === undefined ? [] : [note],
    };
  },
};
