import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAssignments } from '../../src/detect/assignment.ts';
import { FEATURES, KNOWN_FIRST, measureFeatures } from '../../src/detect/features.ts';
import { growForest } from '../../src/detect/forest.ts';
import { isNoise, isPlausibleToken, judgeAssignment } from '../../src/detect/plausibility.ts';
import {
  base36,
  base62,
  base64url,
  chars,
  digits,
  type Hole,
  hex,
  seeded,
  upper36,
} from '../../src/detect/sample.ts';
import { measureSurprise } from '../../src/detect/surprise.ts';
import { FOREST } from '../../src/detect/weights.ts';

describe('a random token is plausible', () => {
  const alphabets: Readonly<Record<string, Hole>> = {
    'hex 32': hex(32),
    'hex 40': hex(40),
    'base62 20': base62(20),
    'base62 32': base62(32),
    'base36 25': base36(25),
    'upper 16': upper36(16),
    'base64url 43': base64url(43),
    'digits 16': digits(16),
  };
  for (const [name, hole] of Object.entries(alphabets)) {
    test(`${name}, of any seed but the odd one`, () => {
      const wrong = Array.from({ length: 500 }, (_, seed) => hole(seeded(seed))).filter(
        (value) => !isPlausibleToken(value),
      );
      expect(wrong.length).toBeLessThanOrEqual(2);
    });
  }
});

describe('a long password of all that can be printed', () => {
  const printable = String.fromCharCode(...Array.from({ length: 94 }, (_, at) => 33 + at)).replace(
    /["'`\\]/g,
    '',
  );
  test.each([32, 48, 64, 100])('is told by its %i signs, of nearly any seed', (length) => {
    const drawn = Array.from({ length: 200 }, (_, seed) => chars(printable, length)(seeded(seed)));
    expect(drawn.filter(isNoise).length).toBeGreaterThanOrEqual(180);
  });

  test.each([
    '^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,}$',
    '!@#$%^&*()_+-={}[]|:;<>?,./~QWERTYUIOPqwertyuiop1234567890',
    'if(e.type!==t.KEY){return n[0]?r(n[1]):o.push({a:1})}',
    '<input type="password" name="pwd" minlength="8"/>',
    'https://idp.acme.io/Login?Client=Web1&Redirect=https%3A%2F%2Fshop.acme.io%2FDone&State=1',
    'M10.5,8.2L12,9.7c-1.3,1.2-3.1,2-5,2C3.4,11.7,0.5,8.8,0.5,5.2z',
    `phpass:!2a!12!${base62(9)(seeded(1))}/${base62(8)(seeded(2))}.${base62(24)(seeded(3))}`,
    'Must be 8-16 characters: A-Z, a-z, 0-9, and one of !@#$%^&*',
  ])('is not seen in %s', (value) => {
    expect(isNoise(value)).toBe(false);
  });
});

describe('what people write is no token', () => {
  test.each([
    'getUserAccessToken',
    'client_secret_basic',
    'application/json',
    'en-US',
    'your-api-key-goes-here',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'createHttpClient2',
    'this-is-not-a-secret',
    'ABCDEFGHIJKLMNOP',
    'short1',
    'node_modules',
    'undefined',
    'access-control-allow-origin',
  ])('%s', (value) => {
    expect(isPlausibleToken(value)).toBe(false);
  });
});

describe('letters', () => {
  test('of words surprise less than letters by chance', () => {
    const words = ['password', 'getUserToken', 'client_secret', 'configuration', 'hello world'];
    const random = [1, 2, 3, 4, 5].map((seed) => base36(16)(seeded(seed)).replace(/\d/g, 'q'));
    expect(Math.max(...words.map((text) => measureSurprise(text).mean))).toBeLessThan(
      Math.min(...random.map((text) => measureSurprise(text).mean)),
    );
  });
});

describe('the judge', () => {
  const judged = (text: string, path = 'src/a.js'): number => {
    const [assignment] = readAssignments(text, text.toLowerCase().search(/password|apikey|token/), 5);
    if (!assignment) throw new Error('nothing was read');
    return judgeAssignment(assignment, text, path).probability;
  };

  test('takes a random value over a word, under the same name', () => {
    expect(judged(`const password = "${base62(14)(seeded(1))}"`)).toBeGreaterThan(0.9);
    expect(judged('const password = "Password"')).toBeLessThan(0.1);
  });

  test('says the same of the same text', () => {
    const text = `const apiKey = "${hex(32)(seeded(1))}"`;
    expect(judged(text)).toBe(judged(text));
  });

  test('has a measure for each feature that it knows', () => {
    const text = 'const password = "x1"';
    const [assignment] = readAssignments(text, 6, 4);
    if (!assignment) throw new Error('nothing was read');
    expect(measureFeatures(assignment, text, 'a.js')).toHaveLength(FEATURES.length);
    expect(FOREST.cuts).toHaveLength(FEATURES.length);
  });

  test('keeps its weights within 60 kB', () => {
    expect(readFileSync(new URL('../../src/detect/weights.ts', import.meta.url)).length).toBeLessThan(60_000);
  });

  test('turns away at the first look only what it would turn away at the second', () => {
    const forest = growForest(FOREST);
    const random = seeded(7);
    let turnedAway = 0;
    for (let round = 0; round < 2000; round += 1) {
      const row = Float64Array.from(FOREST.cuts, (cuts) => {
        const cut = cuts[Math.floor(random() * cuts.length)] ?? 0;
        return random() < 0.5 ? cut : cut + 1;
      });
      const { probability } = forest.judge(row);
      const least = random();
      if (forest.mayReach(least, row, KNOWN_FIRST)) continue;
      turnedAway += 1;
      expect(probability).toBeLessThan(least);
    }
    expect(turnedAway).toBeGreaterThan(100);
    // With all features known, the look is the judgement.
    const row = new Float64Array(FOREST.cuts.length);
    const all = new Uint8Array(FOREST.cuts.length).fill(1);
    const { probability } = forest.judge(row);
    expect(forest.mayReach(probability, row, all)).toBe(true);
    expect(forest.mayReach(probability + 1e-9, row, all)).toBe(false);
  });

  test('adds up the leaves that a row falls into', () => {
    const forest = growForest({
      bias: 0,
      cuts: [[0.5]],
      trees: [
        [0, -(1000 - 64), -(1000 + 64)],
        [0, -1000, -(1000 + 128)],
      ],
    });
    expect(forest.judge([1]).probability).toBeCloseTo(1 / (1 + Math.exp(-3)));
    expect(forest.judge([0]).probability).toBeCloseTo(1 / (1 + Math.exp(1)));
  });
});
