import { expect, test } from 'vitest';
import { base62, seeded } from '../../src/detect/sample.ts';
import { fingerprint } from '../../src/report/fingerprint.ts';
import { stripeFinding } from '../support/finding.ts';

const value = `sk_live_${base62(24)(seeded(1))}`;
const commits = ['a'.repeat(40), 'b'.repeat(40)];

test('an id stays when the line moves, and whatever the value is', () => {
  const [here] = fingerprint([stripeFinding('a.js', 3, value)], 'files');
  expect(fingerprint([stripeFinding('a.js', 300, value)], 'files')).toEqual([here]);
  expect(fingerprint([stripeFinding('a.js', 3, `sk_live_${base62(24)(seeded(2))}`)], 'files')).toEqual([
    here,
  ]);
});

test('like findings of one file have ids of their own, and so have those of two files, of two commits and of two lengths', () => {
  const findings = [
    stripeFinding('a.js', 1, value),
    stripeFinding('a.js', 2, value),
    stripeFinding('b.js', 1, value),
    stripeFinding('a.js', 3, `${value}x`),
    ...commits.map((commit) => ({ ...stripeFinding('a.js', 1, value), commit })),
    { ...stripeFinding('a.js', 4, value), ruleId: 'other' },
  ];
  const ids = fingerprint(findings, 'range');
  expect(new Set(ids).size).toBe(findings.length);
  // Each has the same when it is found alone.
  for (const at of [2, 3, 4, 5, 6]) expect(fingerprint(findings.slice(at), 'range')[0]).toBe(ids[at]);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}$/);
});

test('a file, what is staged of it and a history have ids of their own; a range and a push have the same', () => {
  const finding = { ...stripeFinding('a.js', 1, value), commit: commits[0] ?? '' };
  const ids = ['files', 'staged', 'history'].map((view) => fingerprint([finding], view)[0]);
  expect(new Set(ids).size).toBe(3);
  expect(fingerprint([finding], 'range')).toEqual(fingerprint([finding], 'outgoing'));
});
