import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { chineseIn, openConsole, type ConsoleInBrowser } from '../../../test/browser';
import { chromium, describeWith } from '../../../test/real-parts';
import { type RunningTocsin } from '../../../test/running-tocsin';

describeWith(chromium)('the console in a real browser', () => {
  let console: ConsoleInBrowser;
  let tocsin: RunningTocsin;
  let page: Page;

  beforeAll(async () => {
    console = await openConsole();
    ({ tocsin, page } = console);
    await tocsin.settled();
  }, 120_000);

  afterAll(async () => {
    await console.close();
  }, 60_000);

  const row = (text: string) => page.locator('tbody tr', { hasText: text });
  const suitOf = (name: string) => row(name).filter({ hasText: '关联企业虚假诉讼' });

  it('asks a stranger to use the sign-in link', async () => {
    await page.goto(tocsin.url);
    await page.getByText('尚未登录').waitFor();
  }, 30_000);

  it('shows the alerts of the demo, in Chinese, once signed in by the link', async () => {
    await page.goto(tocsin.signInLink);
    for (const [sign, name] of [
      ['多头开户', '瓯海织造有限公司'],
      ['擅自转移抵押物', '临平精工机械有限公司'],
      ['虚假查封', '姑苏电子科技有限公司'],
      ['关联企业虚假诉讼', '江北金属贸易有限公司'],
      ['关联企业虚假诉讼', '兰汀置业有限公司'],
    ] as const) {
      await row(name).filter({ hasText: sign }).first().waitFor();
    }
    expect(await row('诚信').count()).toBe(0);
  }, 30_000);

  it('narrows the list by region, sign and severity, in the address', async () => {
    await page.goto(`${tocsin.url}/?region=32`);
    await row('姑苏电子').filter({ hasText: '江苏苏州市姑苏区' }).first().waitFor();
    expect(await row('临平精工').count()).toBe(0);
    await page.goto(`${tocsin.url}/?sign=collateral-transfer`);
    await row('临平精工').first().waitFor();
    expect(await row('姑苏电子').count()).toBe(0);
    await page.goto(`${tocsin.url}/?severity=yellow`);
    await page.getByText('没有符合条件的预警').first().waitFor();
  }, 30_000);

  it('shows why, from which evidence, by which ties, and what else would explain it', async () => {
    await page.goto(tocsin.url);
    await suitOf('兰汀置业').getByRole('link').first().click();
    await page.getByText('证据时间线').waitFor();
    const text = await page.locator('main').innerText();
    for (const part of ['为什么预警', '事后发现', '可能的正常解释', '协调岗', '本信号看不到的情形'])
      expect(text).toContain(part);
    expect(await page.locator('.tie').allInnerTexts()).toEqual(
      ['控股 100%', '配偶', '财务负责人'].map((tie) => expect.stringContaining(tie)),
    );
    expect(text).toContain('可知日');
    expect(text).toContain('2020-03-16');
  }, 30_000);

  it('leads from an alert to what its events say, where they came from, and back', async () => {
    await page.getByText('态度：认诺').first().waitFor();
    await page.getByRole('link', { name: '起诉', exact: true }).first().click();
    await page.getByText('以它为据的预警').waitFor();
    const text = await page.locator('main').innerText();
    for (const part of ['诉讼请求金额', '/courts/131102', '入库', '2019-09-10 09:30'])
      expect(text).toContain(part);
    await page.getByRole('link', { name: '关联企业虚假诉讼' }).click();
    await page.getByText('证据时间线').waitFor();
  }, 30_000);

  it('keeps filters and sorting in the address, and finds them again on the way back', async () => {
    await page.goto(`${tocsin.url}/?region=35`);
    await page.getByRole('columnheader', { name: '成立日' }).click();
    await page.waitForURL(`${tocsin.url}/?region=35&sort=-since`);
    await row('资金回流关联方').first().waitFor();
    expect(await page.locator('tbody tr[data-row-key]').first().innerText()).toContain(
      '2006-06-15',
    );
    await row('资金回流关联方').getByRole('link').first().click();
    await page.getByText('证据时间线').waitFor();
    await page.getByRole('link', { name: /返回列表/ }).click();
    await page.waitForURL(`${tocsin.url}/?region=35&sort=-since`);
  }, 30_000);

  it('shows what was known on a day, and leads from an alert to all of its subject', async () => {
    await page.goto(`${tocsin.url}/?region=13`);
    await page.getByPlaceholder('截至').fill('2019-12-31');
    await page.getByPlaceholder('截至').press('Enter');
    await page.waitForURL(`${tocsin.url}/?region=13&asOf=2019-12-31`);
    await page.getByText('以下为截至 2019-12-31 日终已获悉的情况').waitFor();
    await row('判决过户悬空抵押').first().waitFor();
    expect(await row('关联企业虚假诉讼').count()).toBe(0);
    await row('判决过户悬空抵押').getByRole('link').first().click();
    await page.getByText('以下为截至 2019-12-31 日终已获悉的情况').waitFor();
    await page.getByRole('link', { name: '该对象的全部预警' }).click();
    await row('关联企业虚假诉讼').first().waitFor();
    expect(await row('姑苏电子').count()).toBe(0);
  }, 60_000);

  it('says in words, not in those of the browser, that the server is gone', async () => {
    await page.route('**/api/feeds*', (route) => route.abort());
    await page.goto(`${tocsin.url}/feeds`);
    await page.getByText('无法连接服务器').waitFor();
    await page.unroute('**/api/feeds*');
  }, 30_000);

  it('says in words that there is no such page, and no such alert', async () => {
    await page.goto(`${tocsin.url}/nowhere`);
    await page.getByText('没有这个页面').waitFor();
    await page.goto(`${tocsin.url}/alerts/A-0`);
    await page.getByText('没有编号为 A-0 的预警').waitFor();
  }, 30_000);

  it('lists the signs by family, with their hits, and leads to the alerts', async () => {
    await page.goto(`${tocsin.url}/signs`);
    const card = page.locator('.ant-card', { hasText: '诉讼与执行' });
    await card.getByRole('link', { name: '关联企业虚假诉讼' }).waitFor();
    await page.getByPlaceholder('按名称或编号查找').fill('多头');
    await page.getByRole('link', { name: '多头开户' }).waitFor();
    expect(await page.getByRole('link', { name: '关联企业虚假诉讼' }).count()).toBe(0);
    await page
      .locator('tbody tr', { hasText: '多头开户' })
      .getByRole('link', { name: '1' })
      .first()
      .click();
    await row('瓯海织造').first().waitFor();
    expect(new URL(page.url()).searchParams.get('sign')).toBe('multi-bank-account-opening');
  }, 30_000);

  it('tells of a sign: its numbers and who set them, its hits, what explains it', async () => {
    await decide(tocsin, 'parameters', { parameters: { banksMin: 4 }, reason: '小额误报较多' });
    await page.goto(`${tocsin.url}/signs/multi-bank-account-opening`);
    await page.getByText('参数调整经过').waitFor();
    const text = await page.locator('main').innerText();
    for (const part of [
      ...['销售回款可能进入', '债务人', 'multi-bank-account-opening', '命中与处理结果'],
      ...['3 家银行 → 4 家银行', '原因：小额误报较多', 'admin（管理员）', '90 天', '¥1,000,000.00'],
      ...['可能的正常解释', '本信号看不到的情形', '建议的下一步', '信号说明（英文）'],
    ])
      expect(text).toContain(part);
  }, 30_000);

  it('draws its stories on two clocks', async () => {
    for (const clock of ['发生', '获悉', '成立'])
      await page.locator('.story-chart svg text', { hasText: clock }).waitFor();
    await page
      .locator('.kinds')
      .getByText(/事后获悉/)
      .click();
    await page.getByText('其中一户数月后才获悉').click();
    await page.getByText(/成立，.*可知，依据第/).waitFor();
    const labels = await page.locator('.story-chart svg text').allTextContents();
    expect(labels.filter((label) => label === '3')).toHaveLength(2);
  }, 30_000);

  it('says where a sign stands, and why', async () => {
    await decide(tocsin, 'retire', { reason: '暂停使用' });
    await page.reload();
    await page.getByText('自停用之日起不再发出新预警').waitFor();
    await page.getByText('原因：暂停使用').waitFor();
    await decide(tocsin, 'release', { reason: '恢复使用' });
  }, 30_000);

  it('sorts all alerts, not only those that the first page brought', async () => {
    const few = (size: string) => (route: Route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/limit=\d+/, `limit=${size}`),
      });
    await page.route(/api\/alerts\?.*limit=/, few('4'));
    await page.goto(tocsin.url);
    await page.getByText('已加载 4 条').waitFor();
    await page.getByRole('columnheader', { name: '成立日' }).click();
    await page.getByText(/^共 \d+ 条$/).waitFor();
    const days = await page.locator('tbody tr[data-row-key] td:nth-child(6)').allInnerTexts();
    const since = days.map((text) => text.slice(0, 10));
    expect(since.length).toBeGreaterThan(8);
    expect(since).toEqual(since.toSorted().reverse());
    await page.unroute(/api\/alerts\?.*limit=/);
  }, 30_000);

  it('names the tab after the page, under a heading of the first level', async () => {
    for (const [path, name] of [
      ['/', '预警列表'],
      ['/signs/multi-bank-account-opening', '多头开户'],
      ['/feeds', '数据源'],
    ] as const) {
      await page.goto(tocsin.url + path);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      expect(await page.title()).toBe(`${name} · 警钟`);
    }
  }, 30_000);

  it('fits a phone: no page is wider, and the rows of the list are rows', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [path, text] of [
      ['/signs/guarantee-period-lapsing', '法律依据'],
      ['/', '瓯海织造'],
    ] as const) {
      await page.goto(tocsin.url + path);
      await page.getByText(text).first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
    const size = await row('瓯海织造').first().boundingBox();
    expect(size?.height).toBeLessThan(100);
    await page.setViewportSize({ width: 1360, height: 900 });
  }, 30_000);

  it('speaks English as well, and remembers it', async () => {
    await page.goto(tocsin.url);
    await suitOf('兰汀置业').getByRole('link').first().click();
    await page.getByText('证据时间线').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Evidence timeline').waitFor();
    await page.reload();
    await page.getByText('Ordinary explanations', { exact: true }).waitFor();
    const text = await page.locator('main').innerText();
    expect(
      text.match(/[\u4e00-\u9fff]+/g)?.filter((run) => !/公司|置业|建设|衡水市|桃城区/.test(run)) ??
        [],
    ).toEqual([]);
  }, 30_000);

  it('speaks English of the signs too, in full', async () => {
    await page.goto(`${tocsin.url}/signs`);
    await page.getByText('Suits and enforcement').waitFor();
    expect(await chineseIn(page)).toEqual([]);
    await page.goto(`${tocsin.url}/signs/affiliate-lawsuit`);
    await page.locator('.story-chart svg text', { hasText: 'learnt' }).waitFor();
    await page.getByText('The page of this sign').click();
    await page.getByText('What it misses').waitFor();
    expect(await chineseIn(page)).toEqual([]);
  }, 30_000);

  it('tells of a new alert without moving the rows, and shows it on demand', async () => {
    await page.goto(tocsin.url);
    await page.getByText('Live').waitFor();
    await sendLawsuitBetweenFriends(tocsin);
    await page.getByRole('button', { name: /since, refresh/ }).waitFor({ timeout: 20_000 });
    expect(await row('X-LIVEDEBTOR').count()).toBe(0);
    await page.getByRole('button', { name: /since, refresh/ }).click();
    await row('X-LIVEDEBTOR').first().waitFor();
  }, 60_000);

  it('has thrown no error on any page', () => {
    expect(console.troubles).toEqual([]);
  });
});

async function decide({ url, token }: RunningTocsin, act: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/api/signs/multi-bank-account-opening/${act}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect([answer.status, await answer.json()]).toMatchObject([200, { source: '/tocsin' }]);
}

async function sendLawsuitBetweenFriends({ url, token }: RunningTocsin): Promise<void> {
  const time = new Date(Date.now() - 60_000).toISOString();
  const event = (id: string, type: string, data: object) =>
    JSON.stringify({ specversion: '1.0', id, source: '/courts/live', type, time, data });
  const lines = [
    event('1', 'loan.disbursed', {
      loan: 'L-LIVE',
      party: 'X-LIVEDEBTOR',
      bank: 'BANKLIVE',
      amount: '20000000.00',
    }),
    event('2', 'party.shareholding', { party: 'X-LIVEFRIEND', holder: 'X-LIVEDEBTOR', ratio: 0.8 }),
    event('3', 'lawsuit.filed', {
      case: 'LIVE-1',
      court: '330100',
      region: '330100',
      plaintiff: 'X-LIVEFRIEND',
      defendant: 'X-LIVEDEBTOR',
      claim: '9000000.00',
      cause: 'sale',
    }),
  ];
  const answer = await fetch(`${url}/api/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
  expect(await answer.json()).toMatchObject({ accepted: 3, quarantined: [] });
}
