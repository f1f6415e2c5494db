import { type FrameworkName, usesFramework } from '../guard/frameworks.ts';

/** How a bundler gives the environment to what runs on its users' machines, where nothing is secret. */
export interface ClientBundle {
  /** What stands for the environment in the code. */
  readonly holder: 'process.env' | 'import.meta.env';
  /** What the name of a variable has to begin with, or the bundler leaves it out. */
  readonly prefix: string;
  /** What becomes of the file, for a warning. */
  readonly fate: 'runs in browsers' | 'is part of the app that everybody installs';
}

interface Bundler {
  /** A framework of src/guard/frameworks.ts by its name, or what package.json says where the bundler is in use. */
  readonly uses: FrameworkName | RegExp;
  /** The files that it bundles, by path and text, server side left out already. */
  readonly bundles: (path: string, text: string, manifest: string) => boolean;
  /** The environment in its bundle; of one that has none, why not. */
  readonly gives: ClientBundle | { readonly why: string };
}

const isComponent = (path: string): boolean => /\.(?:vue|svelte)$/.test(path);
const inSources = (path: string): boolean => /(?:^|\/)src\//.test(path);
const browsers = (prefix: string): ClientBundle => ({
  holder: 'process.env',
  prefix,
  fate: 'runs in browsers',
});

/** Servers that share src/ with the pages that Vite bundles. */
const WITH_SERVER =
  /"(?:express|fastify|koa|hono|@nestjs\/core|astro|@solidjs\/start|@(?:remix-run|react-router)\/node|@tanstack\/\w+-start)"\s*:/;

/** The more special first. */
const BUNDLERS: readonly Bundler[] = [
  {
    // https://nextjs.org/docs/app/guides/environment-variables#bundling-environment-variables-for-the-browser
    uses: 'Next.js',
    bundles: (_, text) => /^(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*["']use client["']/.test(text),
    gives: browsers('NEXT_PUBLIC_'),
  },
  {
    uses: 'Nuxt',
    bundles: isComponent,
    gives: {
      why: 'it runs in browsers too: read it on the server, from runtimeConfig (https://nuxt.com/docs/guide/going-further/runtime-config)',
    },
  },
  {
    uses: 'SvelteKit',
    bundles: isComponent,
    gives: {
      why: 'it runs in browsers too: read it in a file of the server, from $env/static/private (https://svelte.dev/docs/kit/$env-static-private)',
    },
  },
  {
    // https://www.gatsbyjs.com/docs/how-to/local-development/environment-variables/
    uses: 'Gatsby',
    bundles: inSources,
    gives: browsers('GATSBY_'),
  },
  {
    // https://create-react-app.dev/docs/adding-custom-environment-variables/
    uses: 'Create React App',
    bundles: (path) => inSources(path) && !/\/setupProxy\./.test(path),
    gives: browsers('REACT_APP_'),
  },
  {
    // https://cli.vuejs.org/guide/mode-and-env.html#using-env-variables-in-client-side-code
    uses: 'Vue CLI',
    bundles: inSources,
    gives: browsers('VUE_APP_'),
  },
  {
    // https://docs.expo.dev/guides/environment-variables/
    uses: /"expo"\s*:/,
    bundles: (path) => !/\+api\.\w+$|(?:^|\/)plugins\//.test(path),
    gives: {
      holder: 'process.env',
      prefix: 'EXPO_PUBLIC_',
      fate: 'is part of the app that everybody installs',
    },
  },
  {
    uses: /"react-native"\s*:/,
    bundles: () => true,
    gives: {
      why: 'an app of React Native has no environment, and everybody who installs it has the value: move the call to a server',
    },
  },
  {
    uses: /"@angular\/core"\s*:/,
    bundles: inSources,
    gives: {
      why: 'what Angular bundles has no environment, and every browser gets the value: move the call to a server',
    },
  },
  {
    // https://vite.dev/guide/env-and-mode
    uses: 'Vite',
    bundles: (path, text, manifest) =>
      inSources(path) && !WITH_SERVER.test(manifest) && !/\bprocess\.|\brequire\s*\(/.test(text),
    gives: { holder: 'import.meta.env', prefix: 'VITE_', fate: 'runs in browsers' },
  },
];

/** What no bundler takes: tests, settings, scripts, the server's side of a package, what needs modules of Node. */
const SERVER_SIDE =
  /(?:^|[/-])(?:server|ssr|node|scripts|tests?|__tests__|e2e)(?:\/|\.)|\.(?:test|spec|config|server)\.|\/(?:routes|pages)\/(?:.*\/)?api\//;
const NEEDS_NODE = /(?:from\s+|require\(\s*|import\s*\(\s*)['"]node:|\brequire\s*\(\s*['"](?!\.)/;

/**
 * How the program at `path`, with that text, is given the environment on its users' machines; `why` where it is given none; undefined
 * where it is no part of a bundle as far as its place and `manifest`, the text of its package.json, tell.
 */
export function clientBundleOf(
  path: string,
  text: string,
  manifest: string,
): ClientBundle | { readonly why: string } | undefined {
  if (!/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path) || SERVER_SIDE.test(path) || NEEDS_NODE.test(text))
    return undefined;
  const bundler = BUNDLERS.find(({ uses }) =>
    typeof uses === 'string' ? usesFramework(manifest, uses) : uses.test(manifest),
  );
  return bundler?.bundles(path, text, manifest) ? bundler.gives : undefined;
}
