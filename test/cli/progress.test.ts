import { describe, expect, test } from 'vitest';
import { createProgressLine } from '../../src/cli/progress.ts';
import type { Progress } from '../../src/scan.ts';

describe('the progress line', () => {
  const setUp = (width = 100) => {
    let time = 0;
    const written: string[] = [];
    const line = createProgressLine(
      (text) => written.push(text),
      width,
      () => time,
    );
    return {
      written,
      line,
      /** Shows, and waits until the library is there. */
      at: async (milliseconds: number, progress: Progress) => {
        time = milliseconds;
        line.show(progress);
        await new Promise((resolve) => setTimeout(resolve, milliseconds >= 600 ? 150 : 0));
      },
    };
  };

  test('a quick scan shows none, and leaves nothing to clear', async () => {
    const { at, line, written } = setUp();
    await at(10, { files: 1, bytes: 100 });
    await at(500, { files: 2, bytes: 200 });
    line.clear();
    expect(written).toEqual([]);
  });

  test('a long one tells files, bytes and the rate, and takes its line away at the end', async () => {
    const { at, line, written } = setUp();
    await at(600, { files: 1000, bytes: 1_000_000 });
    await at(2000, { files: 2000, bytes: 2_000_000 });
    expect(written.join('')).toContain('scanning: 2,000 files, 2.0 MB, 1.0 MB/s');
    const before = written.length;
    line.clear();
    expect(written.slice(before).join('')).toContain('\u001b[2K');
    line.show({ files: 3000, bytes: 3 });
    expect(written.join('')).not.toContain('3,000');
  });

  test('where the amount is known, a bar with its part and the time left', async () => {
    const { at, line, written } = setUp();
    await at(600, { files: 1, bytes: 1_000_000, bytesInAll: 400_000_000 });
    await at(2000, { files: 2000, bytes: 100_000_000, bytesInAll: 400_000_000 });
    line.clear();
    expect(written.join('')).toContain(' 25%  2,000 files, 100.0 MB of 400.0 MB, 50.0 MB/s, 0:06 left');
  });

  test('a narrow terminal gets no second line', async () => {
    const { at, line, written } = setUp(30);
    await at(600, { files: 1000, bytes: 1_000_000 });
    await at(2000, { files: 2000, bytes: 2_000_000 });
    line.clear();
    for (const text of written)
      expect(text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').length).toBeLessThanOrEqual(30);
  });
});
