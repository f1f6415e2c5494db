import { component } from './component.ts';
import { csharp } from './csharp.ts';
import { dockerfile } from './dockerfile.ts';
import { dotenvTemplate } from './dotenv.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import { npmrc } from './npmrc.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import type { Rewriter } from './rewriter.ts';
import { ruby } from './ruby.ts';
import { shell } from './shell.ts';
import { yaml } from './yaml.ts';

/** Every language in which a literal can be moved out of the code. */
export const REWRITERS: readonly Rewriter[] = [
  javascript,
  component,
  python,
  ruby,
  go,
  java,
  csharp,
  php,
  shell,
  yaml,
  dockerfile,
  dotenvTemplate,
  npmrc,
];

/** The rewriter for a file of this path, where there is one. */
export function rewriterOf(path: string): Rewriter | undefined {
  return REWRITERS.find((rewriter) => rewriter.handles(path));
}
