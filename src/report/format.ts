import { renderGithub } from './github.ts';
import { renderGitlab } from './gitlab.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import type { Format, Reporter } from './reporter.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';

/** How each format is made. A format without a line here does not compile. */
export const REPORTERS = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
  gitlab: renderGitlab,
  html: renderHtml,
} satisfies Record<Format, Reporter>;
