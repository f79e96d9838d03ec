import { describe, expect, it } from '@jest/globals';
import { emptyLookups, lookupReader } from './lookups';
import type { EventTable, Mapping } from './mapping';
import { planMapping } from './plan';
import { tableMapper } from './table-mapper';
import type { Tools } from './tools';

/** Expressions of these tests: `<column> = <text>`; times: a date alone. */
const tools: Tools = {
  expression: (source) => {
    const [name = '', text] = source.split(' = ');
    if (text === undefined) return { fault: { zh: '看不懂', en: 'not understood' } };
    const evaluate = (variables: Readonly<Record<string, unknown>>) => {
      const row = variables['row'] as Readonly<Record<string, string>>;
      if (row[name] === 'boom') return { fault: { zh: '坏了', en: 'it broke' } };
      return { ok: row[name] === text };
    };
    return { ok: { reads: [{ from: 'row', name }], evaluate } };
  },
  time: () => ({
    ok: (text) =>
      /^\d{4}-\d{2}-\d{2}$/.test(text)
        ? { time: `${text}T00:00:00+08:00`, date: text, month: text.slice(0, 7) }
        : undefined,
  }),
};

const header = ['id', 'day', 'owner', 'kind', 'sum'];
const accounts: EventTable = {
  file: 'accounts.csv',
  skip: [{ when: 'kind = test', because: { zh: '测试户', en: 'a test account' } }],
  joins: [
    {
      as: 'holder',
      lookup: 'parties',
      key: '{owner}',
      required: {
        reason: 'owner-unknown',
        because: { zh: '户主 {owner} 不明', en: 'owner {owner} is unknown' },
      },
    },
  ],
  events: [
    {
      type: 'account.opened',
      id: 'acc-{id}',
      time: '{day}',
      knowntime: 'same',
      data: {
        account: 'A-{id}',
        party: '{holder.party}',
        bank: 'BANK0001',
        kind: { code: '{kind}', by: 'kinds' },
        purpose: '{sum}',
      },
    },
  ],
};
const mapping: Mapping = {
  mapping: 1,
  source: '/tests/feeds',
  records: { form: 'csv', absent: ['NULL'] },
  codes: { kinds: { codes: { basic: 'basic', other: 'general' } } },
  lookups: { parties: [{ file: 'parties.csv', key: '{nr}', values: { party: 'X-C{nr:04}' } }] },
  tables: [accounts],
};

const plan = (written: Mapping) => {
  const planned = planMapping(written, tools);
  if ('faults' in planned) throw new Error(JSON.stringify(planned.faults));
  return planned.plan;
};

const mapper = (written: Mapping = mapping, columns = header) => {
  const planned = plan(written);
  const lookups = emptyLookups(planned);
  const reader = lookupReader({
    ...{ plan: planned, file: 'parties.csv', header: ['nr', 'name'], lookups },
  });
  if ('faults' in reader) throw new Error('the lookup does not fit');
  [
    ['7', 'Seven'],
    ['8', 'Eight'],
  ].forEach((fields, i) => {
    reader.take({ fields, line: i + 2 });
  });
  const [table] = planned.tables;
  if (table === undefined) throw new Error('there is no table');
  return tableMapper({ plan: planned, table, file: 'accounts.csv', header: columns, lookups });
};
const map = (...fields: string[]) => {
  const bound = mapper();
  if ('faults' in bound) throw new Error('the table does not fit');
  return bound.map({ fields, line: 2 });
};

describe('a row', () => {
  it('becomes an event, with what its joins found; empty and absent values are left out', () => {
    const events = (sum: string) => [
      {
        specversion: '1.0',
        id: 'acc-1',
        source: '/tests/feeds',
        type: 'account.opened',
        time: '2024-01-02T00:00:00+08:00',
        knowntime: '2024-01-02T00:00:00+08:00',
        data: {
          ...{ account: 'A-1', party: 'X-C0007', bank: 'BANK0001', kind: 'basic' },
          ...(sum === '' ? {} : { purpose: sum }),
        },
      },
    ];
    expect(map('1', '2024-01-02', '7', 'basic', 'rent')).toEqual({
      kind: 'events',
      events: events('rent'),
      rules: [0],
    });
    expect(map('1', '2024-01-02', '7', 'basic', '')).toEqual({
      kind: 'events',
      events: events(''),
      rules: [0],
    });
    expect(map('1', '2024-01-02', '7', 'basic', 'NULL')).toEqual(
      map('1', '2024-01-02', '7', 'basic', ''),
    );
  });

  it('is skipped for the declared reason before its joins are asked', () => {
    expect(map('1', '2024-01-02', '99', 'test', '')).toEqual({
      kind: 'skipped',
      because: { zh: '测试户', en: 'a test account' },
    });
  });

  it('is refused with the declared reason where a required join finds nothing', () => {
    expect(map('1', '2024-01-02', '9', 'basic', '')).toEqual({
      kind: 'refused',
      reason: 'owner-unknown',
      errors: [{ pointer: '', message: { zh: '户主 9 不明', en: 'owner 9 is unknown' } }],
      about: { type: 'account.opened', day: '2024-01-02', id: 'acc-1' },
    });
  });

  it('is counted under the day, and known by the id, that the mapping reads from it, refused or not', () => {
    const about = (...fields: string[]) => {
      const outcome = map(...fields);
      return outcome.kind === 'refused' ? outcome.about : outcome.kind;
    };
    const type = 'account.opened';
    expect(about('1', '2024-01-02', '7', 'secret', '')).toEqual({
      ...{ type, day: '2024-01-02', id: 'acc-1' },
    });
    expect(about('', 'yesterday', '7', 'secret', '')).toEqual({ type });
    expect(about('1', '2024-01-02', '7', 'basic')).toBeUndefined();
  });

  it('is refused once for everything that cannot be read, with column, value and cure', () => {
    const outcome = map('1', 'yesterday', '7', 'secret', '');
    expect(outcome).toMatchObject({
      kind: 'refused',
      reason: 'unreadable-value',
      errors: [
        { pointer: '/time', column: 'day', value: 'yesterday' },
        { pointer: '/data/kind', column: 'kind', value: 'secret' },
      ],
    });
    const said = outcome.kind === 'refused' ? outcome.errors.map(({ message }) => message.en) : [];
    expect(said[0]).toMatch(/^column day: “yesterday” is no time in the format .+: mend it/);
    expect(said[1]).toMatch(/^column kind: “secret” is not in the list of codes \(basic, other\)/);
  });

  it('is refused where a column is missing or too many', () => {
    expect(map('1', '2024-01-02', '7', 'basic')).toMatchObject({ reason: 'unreadable-row' });
  });

  it('is refused where it has no id, and where an expression breaks', () => {
    expect(map('', '2024-01-02', '7', 'basic', '')).toMatchObject({ reason: 'incomplete-row' });
    expect(map('1', '2024-01-02', '7', 'boom', '')).toMatchObject({ reason: 'expression-failed' });
  });

  it('shows no control characters of a value in a message', () => {
    const outcome = map('1', '2024-01-02\u0000', '7', 'basic', '');
    expect(JSON.stringify(outcome)).not.toContain('\\u0000');
  });
});

describe('a lookup', () => {
  it('with two different rows for one key refuses whoever asks for it', () => {
    const planned = plan(mapping);
    const lookups = emptyLookups(planned);
    const reader = lookupReader({
      ...{ plan: planned, file: 'parties.csv', header: ['nr'], lookups },
    });
    if ('faults' in reader) throw new Error('the lookup does not fit');
    reader.take({ fields: ['7'], line: 2 });
    reader.take({ fields: ['7'], line: 3 });
    expect(lookups.get('parties')?.get('7')).toEqual(['X-C0007']);
    const other: Mapping = {
      ...mapping,
      lookups: { parties: [{ file: 'parties.csv', key: '{nr}', values: { party: '{name}' } }] },
    };
    const again = emptyLookups(plan(other));
    const names = lookupReader({
      ...{ plan: plan(other), file: 'parties.csv', header: ['nr', 'name'], lookups: again },
    });
    if ('faults' in names) throw new Error('the lookup does not fit');
    names.take({ fields: ['7', 'A'], line: 2 });
    names.take({ fields: ['7', 'B'], line: 3 });
    expect(again.get('parties')?.get('7')).toMatchObject({
      unusable: { en: expect.stringContaining('line 3 of parties.csv') as unknown },
    });
  });
});

describe('what is wrong with a mapping is found before any row', () => {
  const faults = (change: Partial<EventTable>) => {
    const planned = planMapping({ ...mapping, tables: [{ ...accounts, ...change }] }, tools);
    return 'faults' in planned
      ? planned.faults.map(({ path, message }) => [path.join('.'), message.en])
      : [];
  };
  const [rule] = accounts.events;
  if (rule === undefined) throw new Error('the table has a rule');
  const data = (change: object) => ({ events: [{ ...rule, data: { ...rule.data, ...change } }] });

  it('names that do not exist: fields, types, lookups, lists of codes', () => {
    expect(faults(data({ accont: 'x' }))).toEqual([
      ['tables.0.events.0.data.accont', expect.stringMatching(/no field accont.+account, party/)],
    ]);
    expect(faults({ joins: [{ as: 'holder', lookup: 'nobody', key: '{owner}' }] })).toEqual([
      ['tables.0.joins.0.lookup', expect.stringContaining('there are: parties')],
    ]);
    expect(faults(data({ kind: { code: '{kind}', by: 'nothing' } }))).toEqual([
      ['tables.0.events.0.data.kind.by', expect.stringContaining('there are: kinds')],
    ]);
    expect(faults({ events: [{ ...rule, type: 'account.opend' as never }] })[0]?.[0]).toBe(
      'tables.0.events.0.type',
    );
  });

  it('fields that the type needs and facts that no feed may send', () => {
    const { party, ...others } = rule.data;
    expect(party).toBeDefined();
    expect(faults({ events: [{ ...rule, data: others }] })).toEqual([
      ['tables.0.events.0.data', expect.stringContaining('needs the field party')],
    ]);
    const own = { ...rule, type: 'calendar.day-closed' as const, data: { date: '{day}' } };
    expect(faults({ events: [own] })).toEqual([
      ['tables.0.events.0.type', expect.stringContaining('Tocsin itself')],
    ]);
  });

  it('parts of a rule that do not go together', () => {
    const path = 'tables.0.events.0';
    const rules = (change: Partial<typeof rule>, table: Partial<EventTable> = {}) =>
      faults({ ...table, events: [{ ...rule, ...change }] }).map(([where]) => where);
    expect(rules({ tells: 'row' })).toEqual([`${path}.tells`]);
    expect(rules({ tells: 'row' }, { version: '{sum}' })).toEqual([]);
    expect(rules({ tells: 'row', corrects: 'a', on: ['update'] }, { version: '{sum}' })).toEqual([
      ...[`${path}.corrects`, `${path}.on`, `${path}.on`],
    ]);
    expect(rules({ gone: 'kind = x', each: { in: 'a', as: 'b' } })).toEqual([
      ...[`${path}.gone`, `${path}.each`],
    ]);
    const json = { records: { form: 'json' } } as const;
    expect(rules({ each: { in: 'a', as: 'b' } }, json)).toEqual([]);
    expect(rules({ each: { in: 'a', as: 'holder' } }, json)).toEqual([`${path}.each`]);
    expect(rules({ id: '{before.id}' }, { records: { form: 'debezium' } })).toEqual([]);
  });

  it('templates, expressions and columns', () => {
    expect(faults({ events: [{ ...rule, id: 'x{' }] })[0]?.[0]).toBe('tables.0.events.0.id');
    expect(faults({ skip: [{ when: '???', because: { zh: '', en: '' } }] })).toEqual([
      ['tables.0.skip.0.when', 'not understood'],
    ]);
    const bound = mapper(mapping, ['id', 'day', 'owner', 'kind']);
    expect('faults' in bound && bound.faults.map(({ message }) => message.en)).toEqual([
      'accounts.csv has no column, and no join gives the value, sum; the columns are: id, day, owner, kind',
    ]);
  });
});
