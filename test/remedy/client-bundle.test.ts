import { expect, test } from 'vitest';
import { clientBundleOf } from '../../src/remedy/client-bundle.ts';

const NEXT = '{ "dependencies": { "next": "1" } }';
const isOfBrowsers = (head: string): boolean =>
  clientBundleOf('app/pay.tsx', `${head}export const key = 'x';\n`, NEXT) !== undefined;

test.each([
  ["'use client';\n"],
  ['"use client"\n'],
  [`// ${'/'.repeat(90)}\n'use client';\n`],
  [`${'/'.repeat(90)}\r\n\r\n'use client';\r\n`],
  [`${'/* one * / of **\n many */\n'.repeat(90)}// last\n'use client';\n`],
  ["/**/ /***/ /****/'use client'\n"],
])('of Next.js a file belongs to browsers that says so after its comments alone: %j', (head) => {
  expect(isOfBrowsers(head)).toBe(true);
});

test.each([
  [''],
  [`${'/'.repeat(90)}\n`],
  [`${'/* a */\n'.repeat(90)}`],
  [`${'/**/'.repeat(90)}`],
  ["// 'use client';\n"],
  ["/* 'use client' */\n"],
  ["const a = 1;\n'use client';\n"],
])('and none that does not, which is told in a moment: %j', (head) => {
  expect(isOfBrowsers(head)).toBe(false);
});
