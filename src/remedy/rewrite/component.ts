import { javascript } from './javascript.ts';
import { type Rewriter, refused } from './rewriter.ts';

const SCRIPT = /<script(?=[\s>])([^<>]*)>([\s\S]*?)<\/script\s*>/gi;

/**
 * Components of Vue (https://vuejs.org/api/sfc-spec.html) and Svelte: a literal in one of their scripts, as in JavaScript. Their
 * bundler has to be known, since a component has no environment of its own.
 */
export const component: Rewriter = {
  handles: (path) => /\.(?:vue|svelte)$/.test(path),
  rewrite(request) {
    const { bundle, path, text, start, end } = request;
    for (const { index, 0: whole, 1: attributes = '', 2: script = '' } of text.matchAll(SCRIPT)) {
      const from = index + whole.indexOf('>') + 1;
      if (start < from || end > from + script.length) continue;
      if (bundle === undefined) return refused('what bundles this component is not known');
      const language = /\blang\s*=\s*["']?(tsx?|jsx)\b/.exec(attributes)?.[1] ?? 'js';
      const inner = `${path}.${language}`;
      const result = javascript.rewrite({
        ...request,
        path: inner,
        text: script,
        start: start - from,
        end: end - from,
      });
      const named = (words: string): string => words.replaceAll(inner, path);
      if (result.kind === 'refused') return refused(named(result.why));
      return {
        ...result,
        edits: result.edits.map((edit) => ({ ...edit, start: edit.start + from, end: edit.end + from })),
        warnings: result.warnings.map(named),
      };
    }
    return refused('it stands in no script of the component');
  },
};
