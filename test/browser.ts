/** A real Chromium with a profile of its own, and what went wrong on its page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as browsers, type Page } from 'playwright-core';
import { chromium } from './real-parts';
import { newDataFolder, removeFolder, startTocsin, type RunningTocsin } from './running-tocsin';

type Browser = Readonly<{
  page: Page;
  /** Errors that no code of the page has caught. */
  troubles: readonly string[];
  close: () => Promise<void>;
}>;

export type ConsoleInBrowser = Browser & Readonly<{ tocsin: RunningTocsin; dataFolder: string }>;

/** A system of its own, and a browser beside it; nobody has signed in yet. */
export async function openConsole(
  startArguments: readonly string[] = [],
): Promise<ConsoleInBrowser> {
  const dataFolder = newDataFolder();
  const tocsin = await startTocsin(dataFolder, startArguments);
  const browser = await openBrowser();
  return {
    ...browser,
    tocsin,
    dataFolder,
    // The browser is gone then, and the system with its data.
    close: async () => {
      await browser.close();
      await tocsin.stop();
      removeFolder(dataFolder);
    },
  };
}

async function openBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'tocsin-chromium-'));
  const browser = await browsers.launchPersistentContext(profile, {
    executablePath: chromium.path,
    headless: true,
    viewport: { width: 1360, height: 900 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat(
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ),
  });
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  return {
    page,
    troubles,
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** What of the page's content is written in Chinese. */
export async function chineseIn(page: Page): Promise<readonly string[]> {
  const text = await page.locator('main').innerText();
  return text.match(/[\u4e00-\u9fff]+/g) ?? [];
}
