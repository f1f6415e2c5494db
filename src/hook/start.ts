/**
 * What hooks/launcher.sh starts: `node start.cjs HOOK [ARGUMENT…]`. Runs runtime.cjs beside it, which `install` had compiled beforehand
 * (code.bin): half of what a hook takes is compiling otherwise. V8 refuses what another version or other options made, and compiles
 * from the source then, as it does where there is none.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

declare const __dirname: string;
declare const require: ((id: string) => unknown) & { readonly cache: Record<string, unknown> };

const file = join(__dirname, 'runtime.cjs');
const compiled = join(__dirname, 'code.bin');

function readCompiled(): { readonly cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(compiled) };
  } catch {
    return {};
  }
}

const rehearsal = process.argv[2] === 'rehearse';
const script = new Script(
  // The bundle is ASCII.
  `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'latin1')}\n})`,
  { filename: file, ...(rehearsal ? {} : readCompiled()) },
);
if (rehearsal) {
  // By then all that a hook usually runs was run, and is compiled.
  process.on('exit', () => {
    writeFileSync(`${compiled}.tmp`, script.createCachedData());
    renameSync(`${compiled}.tmp`, compiled);
  });
}
// What it loads later, and takes things from it, finds it loaded.
const module = { id: file, filename: file, loaded: true, children: [], exports: {} };
require.cache[file] = module;
const requireFrom = Object.assign((id: string) => require(id), { main: module });
script.runInThisContext()(module.exports, requireFrom, module, file, __dirname);
