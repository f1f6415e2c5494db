import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A framework whose docs say that env files without `.local` are committed, since they hold only defaults. */
export interface Framework {
  readonly name: string;
  readonly docs: string;
  /** The file beside (or above) the env files that tells that the framework is in use, and what it says. */
  readonly manifest: 'package.json' | 'composer.json' | 'Gemfile';
  readonly mention: RegExp;
}

/** In the order in which they are asked: the more special first. */
const FRAMEWORKS = [
  {
    name: 'dotenv-flow',
    docs: 'https://github.com/kerimdzhanov/dotenv-flow',
    manifest: 'package.json',
    mention: /"dotenv-flow"\s*:/,
  },
  {
    name: 'Next.js',
    docs: 'https://nextjs.org/docs/pages/guides/environment-variables',
    manifest: 'package.json',
    mention: /"next"\s*:/,
  },
  {
    name: 'Nuxt',
    docs: 'https://nuxt.com/docs/guide/directory-structure/env',
    manifest: 'package.json',
    mention: /"nuxt(?:3|-edge|-nightly)?"\s*:/,
  },
  {
    name: 'Create React App',
    docs: 'https://create-react-app.dev/docs/adding-custom-environment-variables/',
    manifest: 'package.json',
    mention: /"react-scripts"\s*:/,
  },
  {
    name: 'Vue CLI',
    docs: 'https://cli.vuejs.org/guide/mode-and-env.html',
    manifest: 'package.json',
    mention: /"@vue\/cli-service"\s*:/,
  },
  {
    name: 'Gatsby',
    docs: 'https://www.gatsbyjs.com/docs/how-to/local-development/environment-variables/',
    manifest: 'package.json',
    mention: /"gatsby"\s*:/,
  },
  {
    name: 'Astro',
    docs: 'https://docs.astro.build/en/guides/environment-variables/',
    manifest: 'package.json',
    mention: /"astro"\s*:/,
  },
  {
    name: 'SvelteKit',
    docs: 'https://svelte.dev/docs/kit/$env-static-public',
    manifest: 'package.json',
    mention: /"@sveltejs\/kit"\s*:/,
  },
  {
    name: 'Vite',
    docs: 'https://vite.dev/guide/env-and-mode#env-files',
    manifest: 'package.json',
    mention: /"(?:vite|rolldown-vite|vite-plus)"\s*:/,
  },
  {
    name: 'Symfony',
    docs: 'https://symfony.com/doc/current/configuration.html#configuring-environment-variables-in-env-files',
    manifest: 'composer.json',
    mention: /"symfony\/(?:dotenv|framework-bundle|runtime|flex)"\s*:/,
  },
  {
    name: "Ruby's dotenv",
    docs: 'https://github.com/bkeepers/dotenv#should-i-commit-my-env-file',
    manifest: 'Gemfile',
    mention: /^[ \t]*gem\s+["']dotenv(?:-rails)?["']/m,
  },
] as const satisfies readonly Framework[];

/** What one of them is called. */
export type FrameworkName = (typeof FRAMEWORKS)[number]['name'];

/** Whether `manifest`, the text of a manifest of its kind, names the framework. */
export function usesFramework(manifest: string, name: FrameworkName): boolean {
  return FRAMEWORKS.find((framework) => framework.name === name)?.mention.test(manifest) === true;
}

/** `.env` and `.env.MODE`: the names that such a framework reads and its docs say to commit; never `.local` ones. */
const CONVENTIONAL =
  /(?:^|\/)\.env(?:\.(?!local$|keys$|me$|bak$|backup$|old$|orig$|save$|sw[op]$|secrets?$|private$)[a-z][a-z0-9-]*)?$/i;

/** Gives the text of a manifest by its path (relative to the root), `''` where there is none. */
export type ReadManifest = (path: string) => string;

/**
 * The framework by whose convention the env file at `path` (relative to the root, slashes) is committed; undefined
 * where its name is not conventional, or no manifest from its folder up to the root names such a framework.
 */
export function frameworkOf(path: string, readManifest: ReadManifest): Framework | undefined {
  for (const folder of foldersOf(path)) {
    const found = FRAMEWORKS.find(({ manifest, mention }) => mention.test(readManifest(folder + manifest)));
    if (found) return found;
  }
  return undefined;
}

/** The manifests that `frameworkOf` would read for a path; none where its name is not conventional. */
export function manifestsFor(path: string): readonly string[] {
  const names = [...new Set(FRAMEWORKS.map(({ manifest }) => manifest))];
  return foldersOf(path).flatMap((folder) => names.map((name) => folder + name));
}

/** The folders (with their slash, `''` for the root) from the path's own up; none where the name is not conventional. */
function foldersOf(path: string): readonly string[] {
  if (!CONVENTIONAL.test(path)) return [];
  const parts = path.split('/').slice(0, -1);
  return parts
    .map((_, index) => `${parts.slice(0, index + 1).join('/')}/`)
    .reverse()
    .concat('');
}

/** Reads manifests of the work tree, each once. One that is not there or cannot be read names no framework: the file is then judged by its name. */
export function workTreeManifests(root: string): ReadManifest {
  const texts = new Map<string, string>();
  return (path) => {
    const text = texts.get(path) ?? readStart(join(root, path));
    texts.set(path, text);
    return text;
  };
}

/** The start of a text, `''` where no file is that can be read. */
export function readStart(file: string): string {
  try {
    // A pipe or a device, behind a link, could be read for ever.
    if (!statSync(file).isFile()) return '';
    return readFileSync(file, 'utf8').slice(0, 1_000_000);
  } catch {
    return '';
  }
}
