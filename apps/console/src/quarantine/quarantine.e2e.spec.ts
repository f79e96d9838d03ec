import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chineseIn, openConsole, type ConsoleInBrowser } from '../../../../test/browser';
import { chromium, describeWith } from '../../../../test/real-parts';
import { project, runTocsin, type RunningTocsin } from '../../../../test/running-tocsin';

const ledger = join(project, 'docs', 'feeds', 'examples', 'core-banking');
const source = '/banks/102331000014/core';

describeWith(chromium)('the pages of an operator, in a real browser', () => {
  let console: ConsoleInBrowser;
  let tocsin: RunningTocsin;
  let page: Page;

  const post = async (path: string, body: object, token = tocsin.token) => {
    const answer = await fetch(`${tocsin.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return answer.json() as Promise<Record<string, unknown>>;
  };
  const send = (token: string, ...events: object[]) =>
    fetch(`${tocsin.url}/api/events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/cloudevents-batch+json',
      },
      body: JSON.stringify(events),
    });
  const closed = (id: string, data: object) => ({
    specversion: '1.0',
    id,
    source,
    type: 'account.closed',
    time: '2026-11-02T09:00:00+08:00',
    data: { account: `A-${id}`, party: 'X-C0001', bank: '102331000014', ...data },
  });

  beforeAll(async () => {
    console = await openConsole(['--empty']);
    ({ tocsin, page } = console);
    const { token } = await post('/api/feeds', { name: 'core', sources: [source] });
    await send(String(token), closed('good', {}), closed('bad', { acount: '6222' }));
    await send(String(token), closed('worse', { bank: undefined }));
    await post('/api/feeds', { name: 'ledger', sources: [source] });
    await page.goto(tocsin.signInLink);
  }, 180_000);

  afterAll(async () => {
    await console.close();
  }, 60_000);

  const see = (text: string | RegExp) => page.getByText(text).first().waitFor();

  it('counts what waits by feed and reason, and narrows the list to one', async () => {
    await page.getByRole('link', { name: '隔离区' }).click();
    await page.getByRole('button', { name: 'core · 2' }).click();
    await page.getByRole('button', { name: '不认识的字段 · 1' }).click();
    await see('core · 不认识的字段');
    expect(await page.locator('tbody tr', { hasText: '第 2 条' }).count()).toBe(1);
  }, 60_000);

  it('marks what is wrong, takes the mended record, and leads to the recorded event', async () => {
    await page.locator('tbody tr', { hasText: '第 2 条' }).getByRole('link').click();
    expect(await page.locator('pre mark').innerText()).toContain('"acount":"6222"');
    await see('如何处理');
    const record = page.getByLabel('改正后的记录');
    const written = await record.inputValue();
    await record.fill(written.replace(/,?\s*"acount": "6222"/, ''));
    await page.getByRole('button', { name: '提交改正后的记录' }).click();
    await page.locator('.trace').getByText('已受理').waitFor();
    await page.locator('.trace').getByText(`${source} · bad`).click();
    await see(/日志第 \d+ 位/);
    expect(await page.locator('.trace pre').innerText()).toContain('"id": "bad"');
    expect(await page.getByLabel('改正后的记录').count()).toBe(0);
  }, 60_000);

  it('says what is still wrong when many are sent again', async () => {
    await page.goto(`${tocsin.url}/quarantine?feed=core`);
    await page.getByRole('button', { name: '批量重新提交' }).click();
    await page
      .locator('.ant-popover')
      .getByRole('button', { name: /确\s*定/ })
      .click();
    await see('受理 0，重复 0，跳过 0，再次拒收 1。');
  }, 60_000);

  it('puts a tried mapping in force, and takes what the old one refused', async () => {
    const mapping = readFileSync(join(ledger, 'mapping.yaml'), 'utf8');
    const wrong = mapping.replaceAll('core.public.repayment', 'core.public.other');
    await post('/api/feeds/ledger/mapping', { mapping: wrong, reason: '上线' });
    const sample = readFileSync(join(ledger, 'sample/core.public.repayment.ndjson'), 'utf8');
    await page.goto(`${tocsin.url}/feeds/ledger`);
    const panel = page.locator('.try');
    await panel.locator('textarea').first().fill(mapping);
    await panel.getByLabel('样例的文件名或主题名').fill('core.public.repayment');
    await panel.getByLabel('样例记录').fill(sample);
    await panel.getByRole('button', { name: /试\s*运\s*行/ }).click();
    await panel.getByText('3 条记录，3 个事件').waitFor();
    await panel.getByRole('button', { name: '启用此映射' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '启用此映射' }).click();
    await dialog.getByText('请填写').waitFor();
    await dialog.getByText('样例 3 条中有 3 条被拒收，请确认。').waitFor();
    await dialog.getByLabel('原因').fill('主题改名');
    await dialog.getByRole('button', { name: '启用此映射' }).click();
    await panel.getByText('映射第 2 版已启用。').waitFor();
    await page.locator('.mapping').getByText('原因：主题改名').waitFor();
    const imported = await runTocsin([
      ...['--data', console.dataFolder, 'import', '--feed', 'ledger'],
      ...[join(ledger, 'sample/core.public.repayment.ndjson'), '--json'],
    ]);
    expect(JSON.parse(imported.stdout)).toMatchObject({ accepted: 3 });
  }, 120_000);

  it('rotates a credential: the token is shown once, both work, the old one can be revoked', async () => {
    await page.goto(`${tocsin.url}/feeds/core`);
    const card = page.locator('.credentials');
    await card.getByRole('button', { name: '轮换 registration' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('旧令牌再用几天').fill('2');
    await dialog.getByRole('button', { name: /轮\s*换/ }).click();
    await dialog.getByText('令牌只显示这一次').waitFor();
    const token = await dialog.locator('.token').innerText();
    expect((await send(token.trim(), closed('more', {}))).status).toBe(200);
    await dialog.getByRole('button', { name: '已保存，关闭' }).click();
    await card.getByText('已轮换，过渡期内有效').waitFor();
    expect(await page.content()).not.toContain(token.trim());
    await card.locator('tr', { hasText: '已轮换' }).getByRole('button', { name: /^撤销/ }).click();
    await page.getByRole('dialog').getByLabel('原因').fill('已改用新令牌');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /撤\s*销/ })
      .click();
    await card.getByText(/由 admin 撤销/).waitFor();
  }, 60_000);

  it('creates a credential that ends soon, which the health of the feed tells', async () => {
    const card = page.locator('.credentials');
    await card.getByRole('button', { name: '签发凭证' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用途').fill('夜间批次');
    await dialog.getByLabel('有效天数').fill('5');
    await dialog.getByLabel('有效天数').press('Enter');
    await dialog.getByText('凭证“夜间批次”已签发').waitFor();
    await dialog.getByRole('button', { name: '已保存，关闭' }).click();
    await card.getByText(/剩 [45] 天/).waitFor();
    await page
      .locator('.health')
      .getByText(/凭证：凭证“夜间批次”.+到期。/)
      .waitFor();
  }, 60_000);

  it('shows in the list of feeds what the sender told and what did not come', async () => {
    const { token } = await post('/api/feeds/core/credentials', { label: 'totals' });
    const told = { date: '2026-11-02', bank: '102331000014', type: 'account.closed', count: 9 };
    await send(String(token), { ...closed('total', {}), type: 'feed.control-total', data: told });
    const row = page.locator('tbody tr', { hasText: 'core' });
    for (let tries = 0; tries < 20; tries += 1) {
      await page.goto(`${tocsin.url}/feeds`);
      await row.waitFor();
      if ((await row.innerText()).includes('对账不符')) break;
      await page.waitForTimeout(500);
    }
    expect(await row.innerText()).toContain('1 项不符');
    await row.getByRole('link', { name: 'core' }).click();
    const total = page.locator('.completeness tbody tr', { hasText: '2026-11-02' });
    expect(await total.innerText()).toMatch(/9\s+3\s+1\s+0\s+5\s+缺少/);
  }, 60_000);

  it('shows what was delivered, and recalls it after telling what that does', async () => {
    await page.goto(`${tocsin.url}/feeds/ledger`);
    const card = page.locator('.deliveries');
    await card.getByRole('button', { name: /^撤回/ }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/将作废 \d+ 条事件/).waitFor();
    await dialog.getByLabel('原因').fill('文件有误');
    await dialog.getByRole('button', { name: /撤\s*回/ }).click();
    await card.getByText('已撤回').waitFor();
  }, 60_000);

  it('speaks English', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    const samples = /夜间批次|核心|上线|主题改名|来源|文件有误|已改用新令牌/;
    const rest = async () => (await chineseIn(page)).filter((words) => !samples.test(words));
    await page.goto(`${tocsin.url}/feeds/core`);
    await page.locator('.credentials').getByText('Rotate').first().waitFor();
    expect(await rest()).toEqual([]);
    await page.goto(`${tocsin.url}/quarantine?feed=core`);
    await see('Waiting');
    expect(await rest()).toEqual([]);
  }, 60_000);

  it('has thrown no error on any page', () => {
    expect(console.troubles).toEqual([]);
  });
});
