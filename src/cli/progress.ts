import { Writable } from 'node:stream';
import { count, size } from '../report/words.ts';
import type { Progress } from '../scan.ts';

/** A line on the terminal that says how far a scan has come. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away; call it before anything else is written. */
  readonly clear: () => void;
}

/** A scan that is done before this is not worth a line. Milliseconds. */
const PATIENCE = 600;
/** Milliseconds between two drawings. */
const EVERY = 100;

const WITHOUT_TOTAL = 'scanning: {files}, {read}, {rate}/s';
const WITH_TOTAL = '{bar} {percentage}%  {files}, {read} of {whole}, {rate}/s, {left} left';

/** `write` is a terminal's of `width` columns; `now` gives milliseconds. The library is loaded when there is something to show. */
export function createProgressLine(
  write: (text: string) => void,
  width: number,
  now: () => number = () => performance.now(),
): ProgressLine {
  const started = now();
  let last: Progress | undefined;
  let drawn = 0;
  let draw: ((progress: Progress) => void) | undefined;
  let takeAway: (() => void) | undefined;
  let loading = false;
  let over = false;

  const load = async (): Promise<void> => {
    const { Format, Presets, SingleBar } = (await import('cli-progress')).default;
    if (over) return;
    const stream = Object.assign(
      new Writable({
        write(text: Buffer, _, done) {
          write(text.toString('utf8'));
          done();
        },
      }),
      { isTTY: true, columns: width },
    );
    const bar = new SingleBar(
      {
        format(options, params, payload: Progress) {
          const seconds = Math.max(0.001, (now() - started) / 1000);
          const rate = payload.bytes / seconds;
          const whole = payload.bytesInAll ?? 0;
          const words: Readonly<Record<string, string>> = {
            files: count(payload.files, 'file'),
            read: size(payload.bytes),
            rate: size(Math.round(rate)),
            bar: Format.BarFormat(params.progress, options),
            percentage: String(Math.floor(params.progress * 100)),
            whole: size(whole),
            left: timeOf((whole - payload.bytes) / rate),
          };
          const form = whole > 0 ? WITH_TOTAL : WITHOUT_TOTAL;
          return form.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '').slice(0, width - 1);
        },
        stream,
        barsize: 14,
        fps: 10,
        hideCursor: false,
        clearOnComplete: true,
        linewrap: null,
        // main.ts answers for signals.
        gracefulExit: false,
      },
      Presets.shades_classic,
    );
    bar.start(1, 0, last);
    draw = (progress) => {
      bar.setTotal(progress.bytesInAll ?? Number.MAX_SAFE_INTEGER);
      bar.update(progress.bytes, progress);
    };
    takeAway = () => bar.stop();
  };

  return {
    show: (progress) => {
      const at = now();
      if (at - drawn < EVERY) return;
      last = progress;
      if (draw) {
        drawn = at;
        draw(progress);
      } else if (!loading && at - started >= PATIENCE) {
        loading = true;
        // A line that cannot be shown is no reason to stop scanning.
        load().catch(() => undefined);
      }
    },
    clear: () => {
      over = true;
      takeAway?.();
      takeAway = undefined;
      draw = undefined;
    },
  };
}

/** Seconds as a clock shows them: `4:05`, `1:02:03`; at most 99 hours. */
function timeOf(seconds: number): string {
  const all = Math.max(0, Math.min(359_999, Math.ceil(seconds)));
  const two = (number: number): string => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(all / 3600), Math.floor(all / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
}
