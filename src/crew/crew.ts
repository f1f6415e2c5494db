import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Config } from '../config/config.ts';
import type { Detector } from '../detect/detector.ts';
import type { GitOptions } from '../git/stream.ts';
import type { BlobPlan, SizedBlob } from '../sources/blobs.ts';
import { fromMessage, type Message, type Scanned, scanBatch } from './batch.ts';
import type { ThreadData } from './thread.ts';

/** What a crew works by. */
export interface CrewWork extends GitOptions {
  readonly config: Config;
  readonly allow: boolean;
  /** Whether findings come with the lines around them; none unless told. */
  readonly context?: boolean;
  /** Of the main thread, which does what a thread could not. */
  readonly detector: Detector;
}

/** Threads that read and scan blobs between them. */
export interface Crew {
  /** How many threads a reading of so many bytes is worth; 0 where the main one does it best alone. */
  readonly threadsFor: (bytes: number) => number;
  /** Reads and scans the blobs of a plan; results come in the plan's order, whoever is quick. Throws what git throws. */
  readonly scan: (plan: BlobPlan, work: CrewWork) => AsyncGenerator<Scanned>;
}

/** How a crew is made. */
export interface CrewOptions {
  /** The built file of thread.ts; beside the built program unless told. */
  readonly entry?: URL | undefined;
  /** Most threads; the machine's processors, two at most, unless told. */
  readonly most?: number;
  /** Bytes from which threads pay: starting one, its tables and its own compiled code cost some 0.5 s of CPU. */
  readonly least?: number;
}

const LEAST = 100_000_000;
/** A third thread would take the memory past 300 MB. */
const MOST = 2;
/** Bytes and blobs of a batch: each costs a start of git, and one in flight for each thread lies in memory as names. */
const BATCH = { least: 2_000_000, most: 16_000_000, blobs: 5000 };

/** A program that runs from its sources has none. */
function builtThread(): URL | undefined {
  return ['./scan-thread.js', '../scan-thread.js']
    .map((name) => new URL(name, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
}

/** Makes a crew; threads are started when there is work, and end with it. */
export function createCrew({
  entry = builtThread(),
  most = Math.min(MOST, availableParallelism()),
  least = LEAST,
}: CrewOptions = {}): Crew {
  const threadsFor = (bytes: number): number => {
    const threads = bytes < least ? 0 : Math.min(most, Math.ceil(bytes / least) + 1);
    return entry === undefined || threads < 2 ? 0 : threads;
  };
  return {
    threadsFor,
    async *scan(plan, { config, allow, context = false, detector, ...options }) {
      const threads = threadsFor(plan.bytes);
      const pool =
        entry === undefined
          ? undefined
          : createPool(entry, threads, { cwd: options.cwd, config, allow, context }, options.signal);
      const scan = async (batch: readonly SizedBlob[]): Promise<Scanned> => {
        const done = await pool?.scan(batch);
        if (done) return done;
        options.signal?.throwIfAborted();
        return scanBatch(batch, detector, options);
      };
      const inFlight: Promise<Scanned>[] = [];
      try {
        for (const batch of batchesOf(plan, threads)) {
          const result = scan(batch);
          // Its error is thrown when its turn comes, not before.
          result.catch(() => undefined);
          inFlight.push(result);
          const first = inFlight.length > 2 * threads ? inFlight.shift() : undefined;
          if (first) yield await first;
        }
        for (const result of inFlight) yield await result;
      } finally {
        pool?.end();
      }
    },
  };
}

function* batchesOf(plan: BlobPlan, threads: number): Generator<readonly SizedBlob[]> {
  // Some four batches for each thread, so that all end at about the same time.
  const most = Math.min(BATCH.most, Math.max(BATCH.least, plan.bytes / (4 * Math.max(1, threads))));
  let batch: SizedBlob[] = [];
  let bytes = 0;
  for (const blob of plan.blobs()) {
    batch.push(blob);
    bytes += blob.size;
    if (bytes < most && batch.length < BATCH.blobs) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

interface Pool {
  /** The batch's result; undefined where no thread could make it. */
  readonly scan: (batch: readonly SizedBlob[]) => Promise<Scanned | undefined>;
  readonly end: () => void;
}

function createPool(entry: URL, threads: number, data: ThreadData, signal: AbortSignal | undefined): Pool {
  const free: Thread[] = Array.from({ length: threads }, () => createThread(entry, data));
  const all = [...free];
  const waiting: ((thread: Thread) => void)[] = [];
  const end = (): void => {
    for (const thread of all) thread.end();
    signal?.removeEventListener('abort', end);
  };
  signal?.addEventListener('abort', end, { once: true });
  return {
    async scan(batch) {
      const thread = free.pop() ?? (await new Promise<Thread>((resolve) => void waiting.push(resolve)));
      const result = await thread.scan(batch);
      const next = waiting.shift();
      if (next) next(thread);
      else free.push(thread);
      return result;
    },
    end,
  };
}

interface Thread {
  readonly scan: (batch: readonly SizedBlob[]) => Promise<Scanned | undefined>;
  readonly end: () => void;
}

function createThread(entry: URL, data: ThreadData): Thread {
  const worker = new Worker(entry, {
    workerData: data,
    // Less garbage is kept between collections: a thread costs some 40 MB so.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  let alive = true;
  let settle: ((result: Scanned | undefined) => void) | undefined;
  const done = (result: Scanned | undefined): void => {
    const resolve = settle;
    settle = undefined;
    resolve?.(result);
  };
  const died = (): void => {
    alive = false;
    done(undefined);
  };
  worker.on('message', (message: Message) => done(fromMessage(message)));
  worker.on('error', died);
  worker.on('exit', died);
  return {
    scan: (batch) => {
      if (!alive) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        settle = resolve;
        worker.postMessage(batch);
      });
    },
    end: () => void worker.terminate(),
  };
}
