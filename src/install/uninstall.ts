import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openConfig } from '../git/config.ts';
import { askGit } from '../git/stream.ts';
import { planWithoutAgents } from './agents/plan.ts';
import { applyEdits, type Edit } from './edit.ts';
import { hookRequest, type PackageFiles } from './install.ts';
import { notedFolders, removeEmptyFolders } from './made-folders.ts';
import { ALL_MANAGERS, MANAGER_OF } from './managers/index.ts';
import { allOf } from './managers/manager.ts';
import { type Place, placeOf } from './place.ts';
import { removeRuntime } from './runtime.ts';
import { MARK, othersIn, removeUser } from './shared-folder.ts';

/** What `secretguard uninstall` is asked for. */
export interface UninstallRequest {
  readonly cwd: string;
  /** Also the log. */
  readonly purge: boolean;
  readonly dryRun: boolean;
  readonly files: PackageFiles;
}

/** What was taken out. */
export interface UninstallResult {
  readonly place: Place;
  /** False where nothing of secretguard's was there. */
  readonly wasInstalled: boolean;
  readonly edits: readonly Edit[];
  readonly notes: readonly string[];
}

/**
 * Takes out what `install` put in, whichever manager it went through: hook files are byte for byte what they would be
 * without it. The log stays unless `purge`.
 *
 * Throws `not-a-repository`, `hook-unusable`, `unwritable-output`, `git-failed`.
 */
export async function uninstall(request: UninstallRequest): Promise<UninstallResult> {
  const place = await placeOf(request.cwd);
  const wanted = hookRequest(place, [], request.files);
  const managers = allOf(
    (await foldersWithStep(place)).flatMap((folder) =>
      ALL_MANAGERS.filter(({ name }) => name !== 'git').map((m) =>
        m.planUninstall({ ...wanted, place: { ...place, folder } }),
      ),
    ),
  );
  // Where a manager has taken git elsewhere since, the hooks that were there before it lie where they were.
  const gitFolders = [...new Set([place.hooksFolder, join(place.commonDir, 'hooks')])];
  const plan = allOf([
    managers,
    { edits: planWithoutAgents(place), notes: [] },
    ...gitFolders.map((hooksFolder) => {
      const others = othersIn(hooksFolder, place.commonDir);
      if (others.length === 0)
        return MANAGER_OF.git.planUninstall({ ...wanted, place: { ...place, hooksFolder } });
      return { edits: [], notes: [`${hooksFolder} keeps its hooks: ${others.join(', ')} still use them`] };
    }),
  ]);
  // A file at the root is found from each folder below, and git's own folder may be the one that is in use.
  const edits = [...new Map(plan.edits.map((edit) => [edit.path, edit])).values()];
  const notes = [...new Set(plan.notes)];
  if (request.dryRun) return { place, wasInstalled: edits.length > 0, edits, notes };
  // Left by an install that was stopped.
  rmSync(`${place.home}.lock`, { force: true });
  applyEdits(edits);
  if (edits.length < plan.edits.length) {
    // Two managers may have their part in one file (package.json): the other one's is seen once the first is out.
    const rest = await uninstall(request);
    return { ...rest, wasInstalled: true, edits: [...edits, ...rest.edits] };
  }
  for (const used of gitFolders) removeUser(used, place.commonDir);
  const config = openConfig(place.root);
  // git locks its config, also where there is nothing to unset.
  const marked = (await config.own(MARK)).length > 0;
  if (marked) await config.unset(MARK);
  const folders = notedFolders(place.home);
  const removed = removeRuntime(place.home, { purge: request.purge });
  for (const folder of folders) removeEmptyFolders(folder);
  return { place, wasInstalled: removed || edits.length > 0 || marked, edits, notes };
}

/** Where the person stands, and each folder of a monorepo in which a manager's file has our step. */
async function foldersWithStep({ root, folder }: Place): Promise<readonly string[]> {
  // In a bare repository git looks into nothing.
  const args = ['grep', '-lzF', '--untracked', '-e', 'secretguard/launcher.sh', '--'];
  const { stdout } = await askGit(args, { cwd: root });
  const files = stdout
    .toString('utf8')
    .split('\0')
    .filter((file) => file !== '');
  // Managers look in the folders above, too: out of .husky.
  return [...new Set([folder, ...files.map((file) => dirname(join(root, file)))])];
}
