import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chineseIn, openConsole, type ConsoleInBrowser } from '../../../../test/browser';
import { chromium, describeWith } from '../../../../test/real-parts';
import { project, type RunningTocsin } from '../../../../test/running-tocsin';

const examples = join(project, 'docs', 'feeds', 'examples');
const opening = join(examples, 'account-opening');
const ledger = join(examples, 'core-banking');

describeWith(chromium)('the page of a feed, in a real browser', () => {
  let console: ConsoleInBrowser;
  let tocsin: RunningTocsin;
  let page: Page;

  const post = async (path: string, body: object) => {
    const answer = await fetch(`${tocsin.url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${tocsin.token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };

  beforeAll(async () => {
    console = await openConsole(['--empty']);
    ({ tocsin, page } = console);
    await post('/api/feeds', { name: 'ledger', sources: ['/banks/102331000014/core'] });
    const mapping = readFileSync(join(ledger, 'mapping.yaml'), 'utf8');
    await post('/api/feeds/ledger/mapping', { mapping, reason: '核心系统上线' });
    await page.goto(tocsin.signInLink);
    await page.goto(`${tocsin.url}/feeds`);
  }, 180_000);

  afterAll(async () => {
    await console.close();
  }, 60_000);

  const panel = () => page.locator('.try');
  const chosen = async (button: string, ...files: string[]) => {
    const upload = panel().locator('.ant-upload', { hasText: button }).first();
    await upload.locator('input[type=file]').setInputFiles(files);
  };
  const companions = () => panel().locator('.ant-form-item', { hasText: '映射要关联的文件' });
  const record = (line: number) =>
    panel().locator('.tried', { hasText: new RegExp(`^(第 ${line} 条|Record ${line})`) });

  it('tries a mapping on an opened file that is not UTF-8, with the files that it joins', async () => {
    await chosen('打开映射文件', join(opening, 'mapping.yaml'));
    await chosen('打开样例文件', join(opening, 'sample', '开户-20250110.txt'));
    await chosen('添加文件', join(opening, 'sample', '网点.csv'));
    await panel().getByText('不是 UTF-8 的文件').waitFor();
    await companions().getByText('网点.csv').waitFor();
    await panel().getByRole('button', { name: '试运行' }).click();
    await panel().getByText('9 条记录，7 个事件').waitFor();
    const first = await record(1).innerText();
    for (const part of ['解析', '10 个字段', '2 个事件', '有效', '新事件', 'opened-K1', '关联表'])
      expect(first).toContain(part);
    expect(await record(3).innerText()).toContain('更正 opened-K2');
    expect(await record(6).innerText()).toContain('“09”不在代码表中');
    expect(await record(8).innerText()).toContain('跳过：测试登记');
  }, 60_000);

  it('says what is missing', async () => {
    await page.reload();
    await panel().getByRole('button', { name: '试运行' }).click();
    await panel().getByText('请填写').first().waitFor();
    await chosen('打开映射文件', join(opening, 'mapping.yaml'));
    await chosen('打开样例文件', join(opening, 'sample', '开户-20250110.txt'));
    await panel().getByText('不是 UTF-8 的文件').waitFor();
    await panel().getByRole('button', { name: '试运行' }).click();
    await panel().getByText('网点.csv：映射要关联此文件：请一并提供。').waitFor();
  }, 60_000);

  it('shows the mapping of a feed and who set it, and tries pasted records with it', async () => {
    await page.getByRole('link', { name: 'ledger' }).click();
    const mapping = page.locator('.mapping');
    await mapping.getByText('映射 · 第 1 版').waitFor();
    expect(await mapping.innerText()).toContain('原因：核心系统上线');
    const repayments = readFileSync(join(ledger, 'sample/core.public.repayment.ndjson'), 'utf8');
    await panel().getByLabel('样例的文件名或主题名').fill('core.public.repayment');
    await panel().getByLabel('样例记录').fill(repayments);
    await panel().getByRole('button', { name: '试运行' }).click();
    await panel().getByText('3 条记录，3 个事件').waitFor();
    expect(await record(2).innerText()).toContain('event.voided');
    expect(await record(2).innerText()).toContain('修改');
  }, 60_000);

  it('speaks English', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await panel().getByText('3 records, 3 events').waitFor();
    const samples = /核心|系统|上线|来源|记录|删除|成立|机构|请补充|测试产品|贷款台账/;
    await page.locator('.try textarea').first().fill('mapping: 1');
    expect((await chineseIn(page)).filter((words) => !samples.test(words))).toEqual([]);
  }, 30_000);

  it('has thrown no error on any page', () => {
    expect(console.troubles).toEqual([]);
  });
});
