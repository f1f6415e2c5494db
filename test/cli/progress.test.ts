import { describe, expect, test } from 'vitest';
import { createProgressLine } from '../../src/cli/progress.ts';

describe('the progress line', () => {
  const setUp = () => {
    let time = 0;
    const written: string[] = [];
    const line = createProgressLine(
      (text) => written.push(text),
      40,
      () => time,
    );
    return {
      written,
      line,
      at: (milliseconds: number, files: number, bytes: number) => {
        time = milliseconds;
        line.show({ files, bytes });
      },
    };
  };

  test('a quick scan shows none, and leaves nothing to clear', () => {
    const { at, line, written } = setUp();
    at(10, 1, 100);
    at(500, 2, 200);
    line.clear();
    expect(written).toEqual([]);
  });

  test('a long one tells files, bytes and the rate, over itself, ten times a second at most', () => {
    const { at, line, written } = setUp();
    for (let milliseconds = 0; milliseconds <= 2000; milliseconds += 10)
      at(milliseconds, milliseconds, milliseconds * 1000);
    expect(written.length).toBeGreaterThan(10);
    expect(written.length).toBeLessThanOrEqual(15);
    expect(written.at(-1)).toBe('\r\u001b[Kscanning: 2,000 files, 2.0 MB, 1.0 MB/s'.slice(0, 4 + 39));
    for (const text of written) expect(text.length).toBeLessThanOrEqual(4 + 39);
    line.clear();
    expect(written.at(-1)).toBe('\r\u001b[K');
  });
});
