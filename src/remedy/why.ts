import type { Severity } from '../detect/rule.ts';

/** Why a finding of that severity matters, in words for whoever is about to commit it. */
export const WHY: Readonly<Record<Severity, string>> = {
  critical:
    'Whoever reads it can act as you, at once and from anywhere. Bots watch public pushes and try such keys\nwithin minutes; a private repo has more readers, forks, clones and backups than one thinks.',
  high: 'It opens something real: data, a deployment, an account. It stays valid in every clone and backup of the\nrepo, long after the line was removed.',
  medium:
    'Its name and shape say secret. If it is one, it will be copied with every clone; if it is not, allow it\nonce and it stays quiet.',
  low: 'Weak, for tests only, or hard to use: worth a look, no reason to stop a commit.',
};
