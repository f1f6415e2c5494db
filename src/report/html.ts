import { createHash } from 'node:crypto';
import type { ReportDocument } from './document.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './page-source.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporter.ts';
import { blockingWords, nothingWords } from './text-summary.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { count, duration, size, sourceWords } from './words.ts';

/**
 * One self-contained page, which works from file://. Its content security policy lets exactly its own script
 * and style run, by hash, and nothing be loaded or sent. The report stands in a data block; the script
 * (src/report/page/) makes everything of it by DOM calls, so no text of the report is ever read as markup.
 */
export const renderHtml: Reporter = (document, { failOn }) => {
  const verdict = verdictOf(document, failOn);
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(PAGE_SCRIPT)}'`,
    `style-src '${hashOf(PAGE_STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const headline = headlineOf(verdict);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`secretguard: ${headline}`)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header id="top">
<h1><span class="${verdict.exitCode === 0 ? 'ok' : 'bad'}">${escapeHtml(headline)}</span> in ${escapeHtml(printable(sourceWords(document.source)))}</h1>
</header>
<main>
<p class="about">${escapeHtml(aboutOf(document, verdict))}</p>
<noscript><p>This page needs its script to show the findings; nothing of it is loaded from elsewhere. <code>secretguard scan --format text</code> says the same in words.</p></noscript>
<div id="overview"></div>
<div id="tools"></div>
<div id="findings"></div>
<div id="after"></div>
<div id="others"></div>
</main>
<footer>
<p class="keys"><kbd>/</kbd> search · <kbd>j</kbd> <kbd>k</kbd> next and previous · <kbd>Enter</kbd> open · <kbd>Esc</kbd> clear</p>
<p>secretguard ${escapeHtml(printable(document.tool.version))}. Values are masked: at most the public prefix of a format and the length are shown.</p>
</footer>
<script type="application/json" id="report">${dataBlock({ document, failOn })}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
};

function headlineOf(verdict: Verdict): string {
  const nothing = nothingWords(verdict);
  return (
    blockingWords(verdict) ||
    (verdict.unscanned.length > 0 ? `Not all was scanned: ${nothing} so far` : `N${nothing.slice(1)}`)
  );
}

function aboutOf(document: ReportDocument, verdict: Verdict): string {
  const { files, bytes, milliseconds, commits } = document.stats;
  return [
    verdict.below.length > 0 ? `${count(verdict.below.length, 'finding')} below what blocks` : '',
    verdict.allowed.length > 0 ? `${verdict.allowed.length.toLocaleString('en-US')} allowed` : '',
    verdict.guardWarnings.length > 0 ? count(verdict.guardWarnings.length, 'warning') : '',
    verdict.unscanned.length > 0 ? `${verdict.unscanned.length.toLocaleString('en-US')} not scanned` : '',
    commits === undefined ? '' : count(commits, 'commit'),
    `${count(files, 'file')}, ${size(bytes)}, ${duration(milliseconds)}`,
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}`;
}

/** JSON that a script element can hold: without `<` it can hold neither `</script` nor `<!--`. */
function dataBlock(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
