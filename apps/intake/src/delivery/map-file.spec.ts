import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ImportFailure } from '../import/import-failure';
import { openSource } from '../import/open-source';
import { beginning } from '../lines/split-lines';
import { defaultLimits } from '../pipeline/limits';
import type { Delivered } from '../pipeline/delivered';
import { tableOf } from './find-table';
import { openMapping } from './mapped-delivery';
import { understandMapping } from './read-mapping';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-mapping-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** Another table of events. */
const events = (file: string): string => `  - file: ${file}
    events:
      - type: account.closed
        id: closed-{账号}
        time: '{时间}'
        data: { account: '{账号}', party: '{户主}', bank: '102331000014' }
`;

const mapping = `mapping: 1
source: /banks/102331000014/core
records: { form: csv, absent: ['-'] }
times: { formats: [unix-ms] }
lookups:
  loan:
    - file: loans.csv
      key: '{合同号}'
      values: { party: '{借款人}', amount: { money: '{金额(万元)}', unit: wan-yuan } }
tables:
  - file: 'repayments-*.csv'
    skip:
      - when: row["状态"] == "冲正"
        because: { zh: 冲正记录, en: a reversed entry }
    joins:
      - { as: loan, lookup: loan, key: '{合同号}' }
    events:
      - type: loan.repaid
        when: double(row["本金"]) > 0.0
        id: repaid-{流水号}
        time: '{时间}'
        data:
          loan: '{合同号}'
          party: '{loan.party}'
          bank: '102331000014'
          principal: { money: '{本金}', grouping: ',' }
          interest: { money: '{利息}' }
      - type: loan.granted
        when: row["首期"] == "是"
        id: granted-{流水号}
        time: { time: '{放款日}', formats: [yyyy/M/d] }
        knowntime: { time: '{时间}' }
        data:
          loan: '{合同号}'
          party: '{loan.party}'
          bank: '102331000014'
          amount: '{loan.amount}'
          start: { date: '{放款日}', formats: [yyyy/M/d] }
          maturity: '2030-01-01'
          kind: credit
          instalments: { flag: '{首期}', true: [是], false: [否] }
`;
const header = '流水号,合同号,时间,本金,利息,状态,首期,放款日\n';

async function read(file: string, mappingText = mapping, start = beginning) {
  const mapped = await openMapping(write('mapping.yaml', mappingText));
  const source = await openSource(file, process.stdin);
  const lines: Delivered[] = [];
  let [skipped, mark] = [0, start];
  for await (const batch of mapped.read(source, defaultLimits, start)) {
    lines.push(...batch.lines);
    skipped += batch.skipped ?? 0;
    mark = batch.mark ?? mark;
  }
  return { lines, skipped, mark };
}
const failureOf = async (reading: Promise<unknown>): Promise<string> => {
  const failed: unknown = await reading.catch((error: unknown) => error);
  if (!(failed instanceof ImportFailure)) throw new Error('it should have failed');
  return failed.message.replaceAll(folder, '');
};
const eventsOf = (lines: readonly Delivered[]) =>
  lines.flatMap((line) => ('text' in line ? [JSON.parse(line.text) as unknown] : []));

describe('a file of a delivery', () => {
  write('loans.csv', '合同号,借款人,金额(万元)\nL-1,X-C0001,120.5\nL-2,X-C0002,九十\n');
  const file = write(
    'repayments-2024.csv',
    `${header}1,L-1,1704067200000,"1,000.505",0,正常,是,2023/9/5\n` +
      '2,L-1,1704067200000,5,0,冲正,否,-\n' +
      '3,L-2,1704067200000,5,0,正常,否,-\n' +
      '4,L-1,1704067200000,0,0,正常,否,-\n' +
      '5,L-1,1704067200000,7,x,正常,否,-\n' +
      '6,L-1,1704067200000,8,0.1,正常,否,-\n',
  );

  it('becomes events, refusals and skips, each with its line', async () => {
    // double("1,000.505") is no number: the condition itself is refused.
    const { lines, skipped, mark } = await read(file);
    expect(skipped).toBe(2);
    expect(mark).toEqual({ bytes: 0, lines: 7, events: 4 });
    expect(
      lines.map((line) => [line.index, line.line, 'refusal' in line ? line.refusal.reason : '']),
    ).toEqual([
      [0, 2, 'expression-failed'],
      [1, 4, 'unreadable-lookup'],
      [2, 6, 'unreadable-value'],
      [3, 7, ''],
    ]);
    const [broken, unusable, unreadable] = lines.map((line) =>
      'refusal' in line ? line.refusal.errors[0]?.message.en : undefined,
    );
    expect(broken).toMatch(/^the expression double\(row\["本金"\]\) > 0\.0 has no result/);
    expect(unusable).toMatch(
      /for “L-2” cannot be used: line 3 of loans\.csv: .+“九十” is no amount/,
    );
    expect(unreadable).toMatch(/^column 利息: “x” is no amount: write a plain decimal/);
    expect(eventsOf(lines)).toEqual([
      expect.objectContaining({
        id: 'repaid-6',
        time: '2024-01-01T08:00:00.000+08:00',
        data: {
          ...{ loan: 'L-1', party: 'X-C0001', bank: '102331000014' },
          ...{ principal: '8.00', interest: '0.10' },
        },
      }),
    ]);
  });

  it('may make several events of one row', async () => {
    const text = mapping.replace('        when: double(row["本金"]) > 0.0\n', '');
    const { lines } = await read(file, text);
    expect(eventsOf(lines).slice(0, 2)).toMatchObject([
      { id: 'repaid-1', type: 'loan.repaid', data: { principal: '1000.51' } },
      {
        id: 'granted-1',
        time: '2023-09-05T00:00:00.000+08:00',
        knowntime: '2024-01-01T08:00:00.000+08:00',
        data: { amount: '1205000.00', start: '2023-09-05', instalments: true },
      },
    ]);
  });

  it('is resumed behind the line that was dealt with, with the numbering going on', async () => {
    const whole = await read(file);
    const rest = await read(file, mapping, { bytes: 0, lines: 4, events: 2 });
    expect(rest.lines).toEqual(whole.lines.slice(2));
    expect(rest.skipped).toBe(1);
    expect(rest.mark).toEqual(whole.mark);
  });

  it('that is empty, or holds only its header, is no error', async () => {
    expect((await read(write('repayments-empty.csv', ''))).lines).toEqual([]);
    expect((await read(write('repayments-header.csv', header))).lines).toEqual([]);
  });

  it('that lacks a column is refused as a whole, with the place in the mapping', async () => {
    const short = write('repayments-short.csv', '流水号,合同号,时间,本金,利息,状态,首期\n');
    expect(await failureOf(read(short))).toBe(
      '/mapping.yaml: 11:5 repayments-short.csv has no column, and no join gives the value, ' +
        '放款日; the columns are: 流水号, 合同号, 时间, 本金, 利息, 状态, 首期',
    );
  });

  it('whose header is of another encoding says that, and not that every column is missing', async () => {
    const path = join(folder, 'repayments-gbk.csv');
    writeFileSync(path, Buffer.from([0xc1, 0xf7, 0xcb, 0xae, 0xba, 0xc5, 0x0a])); // 流水号
    expect(await failureOf(read(path))).toMatch(
      /repayments-gbk\.csv: The header: Not valid UTF-8 .*encoding: gb18030/,
    );
  });

  it('from standard input is read by the one table that makes events', () => {
    const { plan } = understandMapping('m.yaml', mapping);
    expect(tableOf(plan, '-')?.table.file).toBe('repayments-*.csv');
    const another = mapping.replace('tables:\n', `tables:\n${events('a.csv')}${events('b.csv')}`);
    expect(tableOf(understandMapping('m.yaml', another).plan, '-')).toBeUndefined();
  });

  it('that no table is for, or whose companion is missing, says so', async () => {
    expect(await failureOf(read(write('payments.csv', 'a\n')))).toMatch(
      /^\/payments\.csv: The mapping has no table payments\.csv \(it has repayments-\*\.csv\)/,
    );
    const other = mapping.replace('file: loans.csv', 'file: contracts.csv');
    expect(await failureOf(read(file, other))).toMatch(
      /^\/contracts\.csv: The mapping joins this file, and it is not in the folder/,
    );
  });
});

describe('a mapping file', () => {
  const faults = (text: string): string => {
    try {
      understandMapping('m.yaml', text);
      return '';
    } catch (error) {
      return error instanceof ImportFailure ? error.said.en : String(error);
    }
  };

  it('in order has nothing to say', () => {
    expect(faults(mapping)).toBe('');
  });

  it('names the line and column of every fault at once', () => {
    const text = mapping
      .replace('unit: wan-yuan', 'unit: wan')
      .replace('        id: repaid-{流水号}\n', '')
      .replace('principal:', 'principle:')
      .replace('lookup: loan,', 'lookup: loans,');
    expect(faults(text).split('\n')).toEqual([
      '9:68 must be equal to one of the allowed values: ["yuan","wan-yuan","fen"]',
      '18:9 id is missing: add it',
    ]);
    const named = text
      .replace('unit: wan ', 'unit: fen ')
      .replace("time: '{时间}'", "id: a\n        time: '{时间}'");
    expect(
      faults(named)
        .split('\n')
        .map((fault) => fault.slice(0, 60)),
    ).toEqual([
      '16:29 there is no lookup loans; there are: loan',
      '23:11 loan.repaid needs the field principal: add it to data',
      '26:22 there is no field principle; there are: loan, party, b',
    ]);
  });

  it('as the page about mappings shows it is in order', () => {
    const page = readFileSync(join(__dirname, '../../../../docs/feeds/mapping.md'), 'utf8');
    const [, shown = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    expect(shown).toContain('tables:');
    expect(faults(shown)).toBe('');
  });

  it('that is no YAML, or no mapping at all, says what to do', () => {
    expect(faults('mapping: 1\n  source: x\n')).toMatch(
      /^2:3 not valid YAML|^1:\d+ not valid YAML/,
    );
    expect(faults('- a\n')).toBe('1:1 must be object');
    expect(faults('mapping: 2\nsource: /x\ntables: []\nfeed: y\n').split('\n')).toEqual([
      '1:10 must be equal to constant: 1',
      '3:9 must NOT have fewer than 1 items',
      '4:7 feed does not belong here: check its spelling, or see docs/feeds/mapping.md',
    ]);
  });

  it('with an expression that does not compile shows the place in it', () => {
    expect(faults(mapping.replace('== "冲正"', '=='))).toMatch(
      /^13:15 at character \d+: Unexpected token: EOF/,
    );
    expect(faults(mapping.replace('row["状态"]', 'rwo["状态"]'))).toMatch(/Unknown variable: rwo/);
  });
});
