/**
 * `node tools/screenshots.mjs`: the pictures of README.md, taken of the running program with its
 * demo in Chromium. Run it when the console changes.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const images = join(root, 'docs', 'images');
const data = mkdtempSync(join(tmpdir(), 'tocsin-screenshots-'));
const program = spawn(
  process.execPath,
  [join(root, 'apps/tocsin/bin/tocsin.mjs'), 'start', '--port', '0', '--data', data],
  { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TOCSIN_LOG_LEVEL: 'warn' } },
);
const said = await new Promise((resolve) =>
  program.stdout.once('data', (chunk) => resolve(String(chunk))),
);
const [url, signIn] = said.match(/http:\/\/\S+/g);

const browser = await chromium.launchPersistentContext(join(data, 'browser'), {
  executablePath: '/usr/bin/chromium',
  headless: true,
  viewport: { width: 1280, height: 720 },
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
mkdirSync(images, { recursive: true });

/** Nothing half faded in: what moves is taken at its end. */
const take = (name, options) =>
  page.screenshot({ path: join(images, name), animations: 'disabled', ...options });

/** Until then the list still changes. */
async function judged() {
  for (;;) {
    const answer = await page.request.get(`${url}/api/status`);
    const { head, processed } = await answer.json();
    if (processed.watch >= head) return;
    await page.waitForTimeout(500);
  }
}

const page = await browser.newPage();
await page.goto(signIn);
await page.getByText('兰汀置业').first().waitFor({ timeout: 60_000 });
await judged();
await page.goto(url);
await page.getByText('兰汀置业').first().waitFor();
await page.locator('.ant-spin-spinning').waitFor({ state: 'detached' });
await take('alert-list.png');
await page
  .locator('tbody tr', { hasText: '兰汀置业' })
  .filter({ hasText: '关联企业虚假诉讼' })
  .getByRole('link')
  .first()
  .click();
await page.locator('.tie', { hasText: '配偶' }).waitFor();
await page.getByText('案由').first().waitFor();
await take('alert.png', { fullPage: true });
await page.getByRole('button', { name: 'English' }).click();
await page.getByText('Evidence timeline').waitFor();
await page.mouse.move(0, 0);
await take('alert-en.png', { fullPage: true });
await browser.close();
program.kill('SIGTERM');
await new Promise((resolve) => program.once('exit', resolve));
rmSync(data, { recursive: true, force: true });
console.log(`Wrote the pictures to ${images}.`);
