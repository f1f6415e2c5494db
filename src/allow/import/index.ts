import { detectSecrets } from './detect-secrets.ts';
import { ggshield } from './ggshield.ts';
import { gitleaks } from './gitleaks.ts';
import type { Importer } from './importer.ts';
import { secretlint } from './secretlint.ts';
import { talisman } from './talisman.ts';
import { trufflehog } from './trufflehog.ts';

/** The scanners whose suppressions and rules can be taken over. */
export const IMPORTERS: readonly Importer[] = [
  gitleaks,
  detectSecrets,
  secretlint,
  talisman,
  ggshield,
  trufflehog,
];

/** The importer that knows files of this base name. */
export function importerOf(fileName: string): Importer | undefined {
  return IMPORTERS.find((importer) => importer.fileNames.includes(fileName));
}
