/** The clock of a hook, and who is ended when it strikes. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTimeLimit, stopWaitingFor } from '../../src/hook/time-limit.ts';

const forever = new Promise<never>(() => undefined);

test('work that is done in time gives what it gives, and the clock does not strike later', async () => {
  let struck = 0;
  const limit = createTimeLimit(0.05, 'pre-commit', () => {
    struck += 1;
  });
  expect(await limit.within(Promise.resolve('done'))).toBe('done');
  limit.stop();
  await sleep(100);
  expect([struck, limit.signal.aborted]).toEqual([0, false]);
});

test('work that takes longer is ended, and what it waits for', async () => {
  let struck = 0;
  const limit = createTimeLimit(0.05, 'pre-push', () => {
    struck += 1;
  });
  await expect(limit.within(forever)).rejects.toMatchObject({
    code: 'timed-out',
    message: expect.stringContaining('pre-push'),
  });
  expect([struck, limit.signal.aborted, limit.signal.reason.code]).toEqual([1, true, 'timed-out']);
});

test('time that was over before the clock was made is over, whatever the work gives', async () => {
  let struck = 0;
  const onTimeout = () => {
    struck += 1;
  };
  const limit = createTimeLimit(60, 'pre-commit', onTimeout, Date.now() - 61_000);
  await expect(limit.within(sleep(1).then(() => 'done'))).rejects.toMatchObject({ code: 'timed-out' });
  await sleep(20);
  expect([struck, limit.signal.aborted]).toEqual([1, true]);
});

test('all below the launcher is ended but the one that asks, which has a moment for its words', async () => {
  const script = 'sleep 60 & (sleep 61; :) & exec 3>&1; sleep 62 & echo $!; wait';
  const launcher = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const bystander = spawn('sleep', ['63'], { stdio: 'ignore' });
  const ended = new Promise((resolve) => {
    launcher.once('exit', resolve);
  });
  const asking = await new Promise<number>((resolve) => {
    launcher.stdout.once('data', (data: Buffer) => resolve(Number(data.toString())));
  });
  await sleep(100);
  stopWaitingFor(launcher.pid ?? 0, asking);
  await sleep(300);
  const below = spawn('ps', ['-A', '-o', 'pid=,ppid=,args='], { stdio: ['ignore', 'pipe', 'ignore'] });
  let listed = '';
  for await (const part of below.stdout) listed += String(part);
  const left = listed
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([pid, parent]) => [pid, parent].includes(String(launcher.pid)) || pid === String(asking));
  expect(left.map(([, , ...args]) => args.join(' '))).toEqual([`sh -c ${script}`, 'sleep 62']);
  await ended;
  expect(() => process.kill(asking, 0)).toThrow();
  expect(bystander.exitCode ?? bystander.signalCode).toBe(null);
  bystander.kill();
});
