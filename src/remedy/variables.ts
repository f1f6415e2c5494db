import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { addName, addVariable, readEnv } from './env-file.ts';
import { chooseEnvName } from './env-name.ts';
import type { FileChange } from './fix.ts';
import { isDotenvTemplate } from './rewrite/dotenv.ts';
import { readText } from './text-file.ts';

/** What a variable is to be named for. */
export interface WantedName {
  /** The file that is going to read it. */
  readonly path: string;
  /** The text of that file. */
  readonly text: string;
  readonly value: string;
  readonly ruleId: string;
  /** Names in the code around, best first. */
  readonly hints: readonly string[];
  /** What its name has to begin with; '' where that is all the same. */
  readonly prefix: string;
  /** The variable that the code reads already, and whose fallback the value is. */
  readonly exact: string | undefined;
}

/** The environment variables of one fix. */
export interface Variables {
  /** A name for a value. */
  readonly choose: (wanted: WantedName) => string;
  /** The code at `path` reads `name` from now on, which has to hold `value`. */
  readonly use: (path: string, name: string, value: string) => void;
  /** Whether code read with `path` falls back from `name` to some other value: setting the variable would change what that code reads. */
  readonly isContested: (path: string, name: string) => boolean;
  /** The new dotenv files. `rewritten`: what the code's files become; a template among them gets its new names as well. */
  readonly files: (rewritten: readonly FileChange[]) => {
    readonly changes: readonly FileChange[];
    readonly envFiles: readonly string[];
    /** Names whose value no quoting keeps. */
    readonly failed: readonly string[];
  };
}

/** Keeps one name for one value in each `.env`, and makes the new texts of the dotenv files. */
export function createVariables(root: string): Variables {
  const folders = new Map<
    string,
    {
      readonly env: string | undefined;
      readonly known: Map<string, string>;
      /** The names in `.env.local` and the like, some of which go before `.env`. */
      readonly others: readonly string[];
      readonly added: Map<string, string>;
      /** By name, the values to which code falls back where it is not set. */
      readonly fallbacks: Map<string, Set<string>>;
    }
  >();
  const folderFor = (path: string) => {
    const folder = envFolder(root, path);
    const env = readText(join(root, folder, '.env'));
    const entry = folders.get(folder) ?? {
      env,
      others: besides(join(root, folder)),
      known: new Map(readEnv(env ?? '')),
      added: new Map<string, string>(),
      fallbacks: new Map<string, Set<string>>(),
    };
    folders.set(folder, entry);
    return entry;
  };
  return {
    choose: ({ path, text, value, ruleId, hints, prefix, exact }) => {
      const { known, others, fallbacks } = folderFor(path);
      if (exact !== undefined) fallbacks.set(exact, (fallbacks.get(exact) ?? new Set()).add(value));
      for (const [name, other] of known) if (other === value && name.startsWith(prefix)) return name;
      const taken = [...known].filter(([, other]) => other !== '').map(([name]) => name);
      // What the code reads already, and what another file of the environment sets, is something else.
      if (exact === undefined)
        taken.push(...others, ...[...text.matchAll(/\benv(?:\.|\[["'])(\w+)/g)].map(([, name = '']) => name));
      const bare = taken.map((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name));
      const name = chooseEnvName(hints, ruleId, new Set([...taken, ...bare]), exact);
      return name.startsWith(prefix) ? name : prefix + name;
    },
    use: (path, name, value) => {
      const { known, added } = folderFor(path);
      if (known.get(name) !== value) added.set(name, value);
      known.set(name, value);
    },
    isContested: (path, name) => {
      const { added, fallbacks } = folderFor(path);
      return added.has(name) && (fallbacks.get(name)?.size ?? 0) > 1;
    },
    files: (rewritten) => {
      const changes: FileChange[] = [];
      const envFiles: string[] = [];
      const failed: string[] = [];
      for (const [folder, { env, added }] of folders) {
        if (added.size === 0) continue;
        const path = posix.join(folder, '.env');
        const examplePath = posix.join(folder, '.env.example');
        const example = readText(join(root, examplePath));
        let text = env ?? '';
        let exampleText = rewritten.find((change) => change.path === examplePath)?.after ?? example ?? '';
        for (const [name, value] of added) {
          const next = addVariable(text, name, value);
          if (next === undefined) failed.push(name);
          text = next ?? text;
          exampleText = addName(exampleText, name);
        }
        envFiles.push(path);
        changes.push({ path, ...(env === undefined ? {} : { before: env }), after: text, mode: 0o600 });
        if (exampleText !== example) {
          changes.push({
            path: examplePath,
            ...(example === undefined ? {} : { before: example }),
            after: exampleText,
          });
        }
      }
      return { changes, envFiles, failed };
    },
  };
}

/** What the files beside `.env` in a folder set, templates left out. */
function besides(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => name.startsWith('.env.') && !isDotenvTemplate(name));
  return files.flatMap((name) => [...readEnv(readText(join(folder, name)) ?? '').keys()]);
}

/** The folder whose `.env` a program with this file reads: the nearest above with a `.env` or a package.json; else the root. */
export function envFolder(root: string, path: string): string {
  if (isDotenvTemplate(path)) return posix.dirname(path);
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
    if (existsSync(join(root, folder, '.env')) || existsSync(join(root, folder, 'package.json')))
      return folder;
  }
  return '.';
}
