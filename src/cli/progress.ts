import { count, size } from '../report/words.ts';

/** How far a scan has come. */
interface Progress {
  readonly files: number;
  readonly bytes: number;
}

/** A line on the terminal that says how far a scan has come. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away; call it before anything else is written. */
  readonly clear: () => void;
}

/** A scan that is done before this is not worth a line. Milliseconds. */
const PATIENCE = 600;
const EVERY = 100;

/** `write` is a terminal's; `now` gives milliseconds. The line is written over itself, and never wider than `width`. */
export function createProgressLine(
  write: (text: string) => void,
  width: number,
  now: () => number = () => performance.now(),
): ProgressLine {
  const started = now();
  let last = started;
  let shown = false;
  return {
    show: ({ files, bytes }) => {
      const at = now();
      if (at - started < PATIENCE || at - last < EVERY) return;
      last = at;
      shown = true;
      const rate = size(Math.round((1000 * bytes) / (at - started)));
      const line = `scanning: ${count(files, 'file')}, ${size(bytes)}, ${rate}/s`;
      write(`\r\u001b[K${line.slice(0, width - 1)}`);
    },
    clear: () => {
      if (shown) write('\r\u001b[K');
      shown = false;
    },
  };
}
