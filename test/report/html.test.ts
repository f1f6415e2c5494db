import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentOf } from '../../src/report/document.ts';
import { renderHtml } from '../../src/report/html.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from '../../src/report/page-source.ts';
import type { Report } from '../../src/report/report.ts';
import { pageSource } from '../../tools/report-page.ts';
import { hostileReport } from '../support/hostile.ts';
import { finding, fullReport, report } from '../support/report.ts';
import { OPTIONS } from '../support/report-options.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const hasChromium = existsSync(CHROMIUM);

test('page-source.ts is what tools/report-page.ts makes of src/report/page/', async () => {
  const { script, style } = await pageSource();
  expect(PAGE_SCRIPT === script, 'run `npm run report:page`').toBe(true);
  expect(PAGE_STYLE === style, 'run `npm run report:page`').toBe(true);
});

test('the policy of the page lets nothing be loaded, sent or run but its own script and style', () => {
  const out = renderHtml(documentOf(fullReport(), { verbose: true }), OPTIONS);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(out)?.[1];
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'$/,
  );
  expect(out).not.toMatch(/<(?:link|img|iframe|object|base|form)\b|\b(?:src|style|on\w+)="/);
});

// CI must have it; a contributor's machine may not.
if (!hasChromium && process.env['CI'] === undefined) {
  console.warn(`${CHROMIUM} is not there: the HTML report was NOT tested in a browser. Set CHROMIUM to one.`);
}

describe.skipIf(!hasChromium && process.env['CI'] === undefined)('in Chromium, from file://', () => {
  let browser: Browser;
  let folder: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'secretguard-html-'));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(of: Report, page?: Page): Promise<Page> {
    const path = join(folder, 'report.html');
    writeFileSync(path, renderHtml(documentOf(of, { verbose: true }), OPTIONS));
    const opened = page ?? (await browser.newPage({ viewport: { width: 1200, height: 900 } }));
    if (!page) {
      complaints.length = 0;
      opened.on('console', (message) => complaints.push(message.text()));
      opened.on('pageerror', (error) => complaints.push(error.message));
      opened.on('request', (request) => {
        if (!request.url().startsWith('file:')) complaints.push(`asked for ${request.url()}`);
      });
    }
    await opened.goto(pathToFileURL(path).href);
    await opened.waitForSelector('html[data-ready]');
    return opened;
  }

  const places = (page: Page) => page.locator('#findings .row .place').allTextContents();
  const many = (number: number) =>
    report({
      findings: Array.from({ length: number }, (_, index) =>
        finding({
          id: index.toString(16).padStart(12, '0'),
          path: `packages/p${index % 37}/src/file-${index}.ts`,
          ruleId: index % 2 === 0 ? 'aws-access-key' : 'github-token',
          severity: index % 10 === 0 ? 'critical' : 'high',
        }),
      ),
    });

  test('shows the picture, every finding that is open, the files, what was not scanned', async () => {
    const page = await open(fullReport());
    expect(await page.title()).toBe('secretguard: 3 secrets and 2 unguarded files');
    expect(await page.locator('.panel').count()).toBe(4);
    expect(await places(page)).toEqual([
      'src/pay.ts:12:18',
      'src/other pay.ts:40:18',
      'config/db.yml:12:18cccccccccccc',
      'test/login.test.ts:12:18',
    ]);
    const text = await page.locator('main').textContent();
    for (const told of ['app/.env.local', 'data/huge.csv', 'larger than 50 MB', 'was not used'])
      expect(text).toContain(told);
    expect(complaints).toEqual([]);
  });

  test('a finding opens to its steps, with the command to allow it', async () => {
    const page = await open(fullReport());
    await page.locator('#findings summary').first().click();
    const body = page.locator('#findings .row[open] .body').first();
    expect(await body.locator('a').getAttribute('href')).toBe('https://dashboard.stripe.com/apikeys');
    expect(await body.locator('.command').allTextContents()).toEqual([
      'npx secretguard fix src/pay.ts:12',
      'npx secretguard allow 3f2a9c01be77 --reason "…"',
    ]);
    expect(complaints).toEqual([]);
  });

  test('the steps of what never left this machine end with the link to revoke it; a command to revoke can be copied', async () => {
    const steps = ['move it: `npx secretguard fix a.ts:1`'];
    const here = { rotate: 'https://keys.example/a`b', where: 'only here', pushed: false, steps };
    const page = await open(report({ findings: [finding({ remedy: here })] }));
    const list = page.locator('#findings .steps li');
    await page.locator('#findings summary').click();
    await list.first().waitFor();
    expect(await list.allTextContents()).toEqual([
      'only here',
      'move it: npx secretguard fix a.ts:1',
      'shown to anyone all the same? revoke it and make a new one: https://keys.example/a`b',
    ]);
    expect(await list.last().locator('a').getAttribute('href')).toBe('https://keys.example/a`b');
    await open(report({ findings: [finding({ remedy: { rotate: 'aws iam delete', steps } })] }), page);
    await page.locator('#findings summary').click();
    expect(await list.first().locator('.command').textContent()).toBe('aws iam delete');
  });

  test('a finding opens to the lines around it, less what they are all indented by', async () => {
    const page = await open(
      report({
        findings: [
          finding({
            context: [
              { line: 10, text: '' },
              { line: 11, text: '    // <b>live</b>' },
              { line: 12, text: "    const k = 'sk_live_…(32)';", mask: [15, 28] },
            ],
          }),
        ],
      }),
    );
    await page.locator('#findings summary').first().click();
    // Filled when the browser tells of its opening, which it does a moment later.
    await page.locator('.context tr').first().waitFor();
    expect(await page.locator('.context tr').allTextContents()).toEqual([
      '11// <b>live</b>',
      "12const k = 'sk_live_…(32)';",
    ]);
    expect(await page.locator('.context .own mark').textContent()).toBe('sk_live_…(32)');
    expect(complaints).toEqual([]);
  });

  test('a history shows how old its findings are, and an age is looked for by its bar', async () => {
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const of = report({
      findings: [
        finding({ id: '1'.repeat(12), path: 'new.ts', date: daysAgo(2) }),
        finding({ id: '2'.repeat(12), path: 'old.ts', date: daysAgo(2000) }),
        finding({ id: '3'.repeat(12), path: 'odd.ts' }),
        finding({ id: '4'.repeat(12), path: 'ancient.ts', date: daysAgo(4000) }),
      ],
    });
    const page = await open(of);
    expect(await page.locator('.panel h2').allTextContents()).toEqual([
      'By severity',
      'By rule',
      'By folder',
      'By age',
    ]);
    const bars = page.locator('.panel:has-text("By age") button');
    expect(await bars.allTextContents()).toEqual([
      'under a week1',
      'under a month0',
      'under a year0',
      '1 to 3 years0',
      'over 3 years2',
      'date unknown1',
    ]);
    await page.selectOption('label:has-text("Sort") select', 'age');
    expect((await places(page)).map((place) => place.split(':')[0])).toEqual([
      'ancient.ts',
      'old.ts',
      'new.ts',
      'odd.ts',
    ]);
    await bars.filter({ hasText: 'over 3 years' }).click();
    expect((await places(page)).length).toBe(2);
    expect(await page.locator('#status').textContent()).toBe('2 of 4 findings');
    // Without a date there is nothing to show.
    await open(fullReport(), page);
    expect(await page.locator('.panel:has-text("By age")').count()).toBe(0);
    expect(await page.locator('label:has-text("Sort") option').count()).toBe(4);
    expect(complaints).toEqual([]);
  });

  test('on paper it is dark on white, whatever was chosen', async () => {
    const page = await open(fullReport());
    await page.click('#theme');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(
      '[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]',
    );
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(29, 33, 38)']);
  });

  test('search, severity, state, group and sort narrow and order the list', async () => {
    const page = await open(fullReport());
    await page.fill('#search', 'PAY stripe');
    expect(await places(page)).toEqual(['src/pay.ts:12:18', 'src/other pay.ts:40:18']);
    expect(await page.locator('#status').textContent()).toBe('2 of 6 findings');
    await page.fill('#search', '');
    await page.click('.toggle.critical');
    expect(await places(page)).toEqual(['config/db.yml:12:18cccccccccccc', 'test/login.test.ts:12:18']);
    await page.click('.toggle.critical');
    await page.click('.toggle.allowed');
    expect((await places(page)).length).toBe(6);
    await page.selectOption('label:has-text("Group") select', 'commit');
    expect(await page.locator('.group bdi').allTextContents()).toEqual([
      'cccccccccccc',
      'dddddddddddd',
      'in no commit',
    ]);
    await page.selectOption('label:has-text("Group") select', 'none');
    await page.selectOption('label:has-text("Sort") select', 'file');
    expect((await places(page))[0]).toContain('<commit message>');
    expect(complaints).toEqual([]);
  });

  test('a bar of the picture looks for what it shows', async () => {
    const page = await open(fullReport());
    await page.click('.bars button:has-text("config")');
    expect(await places(page)).toEqual(['config/db.yml:12:18cccccccccccc']);
  });

  test('the keyboard is enough', async () => {
    const page = await open(fullReport());
    await page.keyboard.press('/');
    await page.keyboard.type('pay');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    expect(await page.locator('.row[open] .place code').first().textContent()).toBe('src/other pay.ts:40:18');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    expect(await page.locator('#findings .row[open]').count()).toBe(2);
    await page.keyboard.press('Escape');
    expect((await places(page)).length).toBe(4);
  });

  test('what is open stays open, and the focus where it is, whatever is looked for', async () => {
    const page = await open(fullReport());
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    const state = () =>
      page.evaluate(
        `[document.activeElement?.closest('.row')?.dataset.id, document.querySelectorAll('#findings .row[open]').length]`,
      );
    expect(await state()).toEqual(['aaaaaaaaaaaa', 1]);
    await page.keyboard.press('Escape');
    expect(await state()).toEqual(['aaaaaaaaaaaa', 1]);
    await page.fill('#search', 'login');
    await page.fill('#search', '');
    expect(await page.locator('#findings .row[open]').count()).toBe(1);
  });

  test('the row that has the focus shows it, and does not lie beneath the tools', async () => {
    const page = await open(many(60));
    const row = page.locator('#findings .row').nth(3);
    const before = await row.screenshot();
    for (let index = 0; index < 4; index += 1) await page.keyboard.press('j');
    expect((await row.screenshot()).equals(before)).toBe(false);
    for (let index = 0; index < 40; index += 1) await page.keyboard.press('j');
    for (let index = 0; index < 30; index += 1) await page.keyboard.press('k');
    expect(
      await page.evaluate(`(() => {
        const { left, top } = document.activeElement.getBoundingClientRect();
        return [
          document.querySelector('.toolbar').getBoundingClientRect().top,
          document.elementFromPoint(left + 3, top + 3)?.closest('summary') === document.activeElement,
        ];
      })()`),
    ).toEqual([0, true]);
    await page.evaluate('scrollTo(0, 0)');
    await page.locator('.bars button').first().click();
    const [rows, tools] = await Promise.all(
      ['#findings', '.toolbar'].map((selector) => page.locator(selector).boundingBox()),
    );
    expect(rows?.y).toBeGreaterThanOrEqual(Math.floor((tools?.y ?? 0) + (tools?.height ?? 0)));
  });

  test('a narrow page never scrolls sideways: thousands of findings, a long path in its headline', async () => {
    const page = await open(report({ ...many(4000), source: { kind: 'files', paths: ['a'.repeat(200)] } }));
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  test('by http://, where pages have no clipboard, a click selects the command', async () => {
    const page = await browser.newPage();
    const body = renderHtml(documentOf(fullReport(), { verbose: false }), OPTIONS);
    await page.route('**/*', (route) => route.fulfill({ body, contentType: 'text/html' }));
    await page.goto('http://jenkins.example/report.html');
    await page.locator('#findings summary').first().click();
    await page.locator('#findings .command').first().click();
    await expect
      .poll(() => page.evaluate('String(getSelection())'))
      .toBe('npx secretguard fix src/pay.ts:12');
  });

  test('what is allowed can be read as well as the rest', async () => {
    const page = await open(fullReport());
    await page.click('.toggle.allowed');
    const opacities = await page.evaluate(
      `[...document.querySelectorAll('.row.allowed summary > *')].map((part) => getComputedStyle(part).opacity)`,
    );
    expect(opacities).toEqual(Array(8).fill('1'));
  });

  test('5,000 findings: few rows at first, more by scrolling, all on paper, and each key answered at once', async () => {
    const page = await open(many(5000));
    expect(await page.locator('#findings .row').count()).toBeLessThan(1000);
    expect(await page.locator('#status').textContent()).toBe('5,000 findings');
    for (let index = 0; index < 3; index += 1) {
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      await page.waitForTimeout(50);
    }
    expect(await page.locator('#findings .row').count()).toBeGreaterThan(300);
    await page.fill('#search', 'file-4321.ts');
    expect(await places(page)).toEqual(['packages/p29/src/file-4321.ts:12:18']);
    // Counted, not timed: a keystroke may make a screenful of rows, never thousands.
    const made = await page.evaluate(`(() => {
      let nodes = 0;
      const create = document.createElement.bind(document);
      document.createElement = (name) => { nodes += 1; return create(name); };
      const box = document.querySelector('#search');
      box.value = 'file';
      box.dispatchEvent(new Event('input'));
      return nodes;
    })()`);
    expect(Number(made)).toBeLessThan(2000);
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('#findings .row').count()).toBe(5000);
    expect(complaints).toEqual([]);
  });

  test('dark and light follow the system, and the button overrides', async () => {
    const page = await open(fullReport());
    const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.click('#theme');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await paper()).toBe(dark);
    await page.click('#theme');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).toBe(light);
  });

  test('nothing found says so', async () => {
    const page = await open(report());
    expect(await page.locator('h1').textContent()).toBe('Nothing found in the work tree');
    expect(await page.locator('.toolbar').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('nothing that blocks is not nothing found', async () => {
    const below = { findings: [finding({ severity: 'low' })] };
    const page = await open(report(below));
    expect(await page.locator('h1').textContent()).toBe('Nothing that blocks in the work tree');
    await open(report({ ...below, skipped: [{ file: 'a', reason: 'too large' }] }), page);
    expect(await page.locator('h1').textContent()).toBe(
      'Not all was scanned: nothing that blocks so far in the work tree',
    );
  });

  test('hostile names and messages stay text: nothing runs, nothing is loaded, no element comes of them', async () => {
    const page = await open(report());
    complaints.length = 0;
    for (const of of fc.sample(hostileReport, 25)) {
      await open(of, page);
      await page.evaluate(`document.querySelectorAll('summary').forEach((row) => row.click())`);
      expect(await page.evaluate('window.injected')).toBeUndefined();
      expect(await page.locator('body img, body iframe, body script:not(#report)').count()).toBe(1);
      const links = await page
        .locator('a')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      for (const link of links) expect(link).toMatch(/^https?:\/\//);
    }
    expect(complaints).toEqual([]);
  });
});
