import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { untilStopped } from '../../src/sources/text.ts';

test('of a long text that can be stopped, nothing is held that was read', async () => {
  let most = 0;
  const input = async function* (): AsyncGenerator<Uint8Array> {
    for (let part = 0; part < 400; part += 1) {
      most = Math.max(most, process.memoryUsage().arrayBuffers);
      yield Buffer.alloc(1 << 20);
      // As a pipe does, which hands out what came in a turn of its own.
      await new Promise(setImmediate);
    }
  };
  const before = process.memoryUsage().arrayBuffers;
  let length = 0;
  for await (const part of untilStopped(input(), new AbortController().signal)) length += part.length;
  expect(length).toBe(400 << 20);
  expect(most - before).toBeLessThan(200 << 20);
});

test('what a stopped text is read from is let go, also while it is waited for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'secretguard-'));
  writeFileSync(join(folder, 'text'), 'a text\n'.repeat(100_000));
  const stream = createReadStream(join(folder, 'text'));
  const stop = new AbortController();
  for await (const _ of untilStopped(stream, stop.signal)) stop.abort();
  if (!stream.closed) await new Promise<void>((resolve) => stream.once('close', resolve));

  const silent = new AbortController();
  let letGo = false;
  const waiting: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => ({
      next: () => new Promise(() => undefined),
      return: async () => {
        letGo = true;
        throw new Error('it was waited for');
      },
    }),
  };
  setTimeout(() => silent.abort(), 20);
  for await (const _ of untilStopped(waiting, silent.signal)) expect.fail('nothing comes');
  expect(letGo).toBe(true);
  rmSync(folder, { recursive: true });
});

test('what goes wrong with a text that can be stopped is thrown', async () => {
  const input = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('some of it');
    throw new Error('the pipe broke');
  };
  const read = async (): Promise<void> => {
    for await (const part of untilStopped(input(), new AbortController().signal))
      expect(part).toHaveLength(10);
  };
  await expect(read()).rejects.toThrow('the pipe broke');
});
