/**
 * CPU seconds, user and system, of what a shell has started: read off the last line that its `times` prints, which is that of its
 * children: `0m1.234s 0m0.567s`. Throws where there is no such line.
 */
export function childSeconds(said: string): number {
  const times = [...(said.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  if (times.length !== 2) throw new Error(`the shell printed no times: ${said.slice(-200)}`);
  return times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}
