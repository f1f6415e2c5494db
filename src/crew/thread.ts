/**
 * A thread of the crew: reads and scans the batches that it is sent, one after the other. The build makes a file of its
 * own of it, `scan-thread.js`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Config } from '../config/config.ts';
import { createContextReader } from '../detect/context.ts';
import type { SizedBlob } from '../sources/blobs.ts';
import { scanBatch, toMessage } from './batch.ts';
import { detectorInForce } from './detector-in-force.ts';

/** What a thread is started with. */
export interface ThreadData {
  readonly cwd: string;
  readonly config: Config;
  readonly allow: boolean;
  /** Whether findings come with the lines around them. */
  readonly context: boolean;
}

const { cwd, config, allow, context }: ThreadData = workerData;
const detector = detectorInForce(config, allow, context ? createContextReader : undefined);
parentPort?.on('message', async (blobs: readonly SizedBlob[]) => {
  // What fails here ends the thread; the main one then reads the batch itself and gets the error at its place.
  parentPort?.postMessage(toMessage(await scanBatch(blobs, detector, { cwd })));
});
