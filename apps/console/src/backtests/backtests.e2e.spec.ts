import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chineseIn, openConsole, type ConsoleInBrowser } from '../../../../test/browser';
import { chromium, describeWith } from '../../../../test/real-parts';
import { type RunningTocsin } from '../../../../test/running-tocsin';

describeWith(chromium)('a backtest on the page of a sign, in a real browser', () => {
  let console: ConsoleInBrowser;
  let tocsin: RunningTocsin;
  let page: Page;

  beforeAll(async () => {
    console = await openConsole();
    ({ tocsin, page } = console);
    await tocsin.settled();
    await page.goto(tocsin.signInLink);
    await page.goto(`${tocsin.url}/signs/multi-bank-account-opening`);
  }, 120_000);

  afterAll(async () => {
    await console.close();
  }, 60_000);

  const panel = () => page.locator('.backtests');
  const count = async (name: string) => {
    const statistic = panel().locator('.ant-statistic', { hasText: name });
    return Number(await statistic.locator('.ant-statistic-content').innerText());
  };
  const change = (name: string) => panel().locator('.changes tbody tr', { hasText: name });

  it('begins with the numbers in force', async () => {
    expect(await panel().getByLabel('开户银行家数下限').inputValue()).toBe('3');
    expect(await panel().getByLabel('贷款余额下限').inputValue()).toBe('1000000.00');
  }, 30_000);

  it('says what a lower threshold would have seen earlier, and leads to the alert', async () => {
    await panel().getByLabel('开户银行家数下限').fill('2');
    await panel().getByText('2 家银行 · 现行 3 家银行').waitFor();
    await panel().getByRole('button', { name: '开始回测' }).click();
    await panel().getByText('与该信号已发出的预警对比').waitFor();
    expect([await count('现有'), await count('一致')]).toEqual([1, 0]);
    expect(await count('回测')).toBeGreaterThan(0);
    expect(await change('瓯海织造').innerText()).toMatch(/提前 \d+ 天/);
    const text = await panel().innerText();
    for (const part of ['开户银行家数下限 2 家银行', '全部日期', '已判断至日志位置', '成立月份'])
      expect(text).toContain(part);
    await change('瓯海织造').getByRole('link', { name: '查看预警' }).click();
    await page.getByText('证据时间线').waitFor();
    await page.goBack();
  }, 60_000);

  it('finds what was tested again, and tests anew what a higher one would lose', async () => {
    await change('瓯海织造').waitFor();
    await panel().getByLabel('开户银行家数下限').fill('99');
    await panel().getByLabel('成立日自').fill('2000-01-01');
    await panel().getByLabel('成立日自').press('Enter');
    await panel().getByRole('button', { name: '开始回测' }).click();
    await panel().getByText('成立日 2000-01-01 至 …').waitFor();
    await change('减少').waitFor();
    expect([await count('回测'), await count('减少')]).toEqual([0, 1]);
    const earlier = panel().getByLabel('已做的回测');
    await earlier.waitFor();
    await page.reload();
    await change('减少').waitFor();
  }, 60_000);

  it('says in the language of the page what cannot be tested', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await panel().getByLabel('fewest banks').fill('1.5');
    await panel().getByRole('button', { name: 'Start the backtest' }).click();
    await panel().getByText('banksMin: A whole number of banks').waitFor();
    await change('Lost').waitFor();
    const names = /公司|瓯海|织造/;
    expect((await chineseIn(page)).filter((words) => !names.test(words))).toEqual([]);
  }, 30_000);

  it('has thrown no error on any page', () => {
    expect(console.troubles).toEqual([]);
  });
});
