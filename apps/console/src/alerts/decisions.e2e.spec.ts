import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openConsole, type ConsoleInBrowser } from '../../../../test/browser';
import { chromium, describeWith } from '../../../../test/real-parts';
import type { RunningTocsin } from '../../../../test/running-tocsin';

describeWith(chromium)('decisions on an alert in a real browser', () => {
  let console: ConsoleInBrowser;
  let tocsin: RunningTocsin;
  let page: Page;

  beforeAll(async () => {
    console = await openConsole();
    ({ tocsin, page } = console);
    await tocsin.settled();
    await page.goto(tocsin.signInLink);
    const mill = page.locator('tbody tr', { hasText: '瓯海织造' }).first();
    await mill.getByRole('link').first().click();
    await page.locator('.decisions').waitFor();
  }, 120_000);

  afterAll(async () => {
    await console.close();
  }, 60_000);

  const offered = () => page.locator('.decisions').getByRole('button').allInnerTexts();
  const dialog = () => page.getByRole('dialog');
  const ask = async (act: string) => {
    await page.locator('.decisions').getByRole('button', { name: act }).click();
    await dialog().waitFor();
  };
  const decide = (act: string) => dialog().getByRole('button', { name: act, exact: true }).click();
  const over = () => dialog().waitFor({ state: 'hidden' });

  it('go on with what the status allows, and stand in the history with their words', async () => {
    expect(await offered()).toContain('签收');
    await ask('签收');
    await dialog().getByLabel('备注').fill('已联系开户行');
    await decide('签收');
    await over();
    await page.getByText('已签收').waitFor();
    await page.getByText('签收 · admin').waitFor();
    await page.getByText('已联系开户行').waitFor();
    expect(await offered()).not.toContain('签收');
  }, 30_000);

  it('say to whom it was assigned', async () => {
    await ask('指派');
    await decide('指派');
    await dialog().getByText('请填写').waitFor();
    await dialog().getByLabel('指派给').fill('陈明');
    await decide('指派');
    await over();
    await page.getByText('指派 → 陈明 · admin').waitFor();
  }, 30_000);

  it('are told in words when somebody else was faster', async () => {
    await ask('通报银行');
    const id = decodeURIComponent(page.url().split('/').at(-1) ?? '');
    await command(tocsin, `${id}/confirm`, { reason: '另一人确认' });
    await decide('通报银行');
    await dialog().getByText('已确认').waitFor();
    await dialog().getByRole('button', { name: '取消' }).click();
    await page.reload();
    await ask('重新打开');
    await decide('重新打开');
    await over();
  }, 30_000);

  it('dismiss with a reason, for which an ordinary explanation may serve', async () => {
    await ask('排除');
    await decide('排除');
    await dialog().getByText('请填写').waitFor();
    const explanation = dialog().getByRole('listitem').first();
    const line = (await explanation.innerText()).split('\n')[0] ?? '';
    await explanation.getByRole('button', { name: '用作理由' }).click();
    expect(await dialog().getByLabel('理由').inputValue()).toBe(line);
    await decide('排除');
    await over();
    await page.getByText('已排除').waitFor();
    expect(await offered()).toEqual(expect.arrayContaining(['重新打开', '办结']));
    expect(await offered()).not.toContain('排除');
  }, 30_000);

  it('are not offered on what was known on an earlier day', async () => {
    const [address = ''] = page.url().split('?');
    await page.goto(`${address}?asOf=2026-06-30`);
    await page.getByText('证据时间线').waitFor();
    await page.getByText('以下为截至 2026-06-30').waitFor();
    expect(await page.locator('.decisions').count()).toBe(0);
  }, 30_000);
});

async function command({ url, token }: RunningTocsin, path: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/api/alerts/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}
