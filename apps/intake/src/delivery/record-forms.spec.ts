import { describe, expect, it } from '@jest/globals';
import type { FixedWidthRecords, JsonRecords } from '@tocsin/feeds';
import { changeOf } from './debezium-records';
import { fixedWidthRecords } from './fixed-width-records';
import { jsonRecords } from './json-records';
import type { RawRecord } from './raw-record';
import { readLines } from './read-lines';

const limits = { eventBytes: 2_000, quarantinedBytes: 50 };

async function* pieces(bytes: Uint8Array, size = 7) {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all(blocks: AsyncIterable<readonly RawRecord[]>) {
  const found: RawRecord[] = [];
  for await (const block of blocks) found.push(...block);
  return found;
}
const short = (record: RawRecord) => {
  if ('refusal' in record) return [record.line, record.refusal.reason];
  if ('tree' in record) return [record.line, JSON.stringify(record.tree)];
  return [record.line, 'fields' in record ? record.fields.join('·') : record.passed.en];
};

describe('records of JSON', () => {
  const read = async (text: string, more: Partial<JsonRecords> = {}, size = 1_000) => {
    const reading = { records: { form: 'json', ...more } as const, limits, name: 'cases.json' };
    return (await all(jsonRecords(pieces(Buffer.from(text), size), reading))).map(short);
  };

  it('come by lines, in an array, alone, or in an array inside of something', async () => {
    const one = [1, '{"a":"1"}'];
    const two = [2, '{"a":"2"}'];
    expect(await read('{"a":1}\n{"a":2}\n')).toEqual([one, two]);
    expect(await read('\uFEFF[{"a":1},\n {"a":2}]')).toEqual([one, two]);
    expect(await read('{\n  "a": 1\n}\n')).toEqual([one]);
    expect(await read('{"x":{"y":[{"a":1},{"a":2}]}}', { at: 'x.y' })).toEqual([one, two]);
    expect(await read('{"a":1}')).toEqual([one]);
    expect(await read(' \n')).toEqual([]);
    expect(await read('[]')).toEqual([]);
  });

  it('keep every digit of their numbers', async () => {
    expect(await read('{"id":6222020012345678901,"sum":1200000.10,"e":1.5e7}')).toEqual([
      [1, '{"id":"6222020012345678901","sum":"1200000.10","e":"1.5e7"}'],
    ]);
  });

  it('are refused one by one where one is broken', async () => {
    expect(await read('{"a":1\n{"a":2}\n7\n')).toEqual([
      [1, 'invalid-json'],
      [2, '{"a":"2"}'],
      [3, 'invalid-json'],
    ]);
    expect(await read('[{"a":1},{"a":},{"a":3}')).toEqual([
      [1, '{"a":"1"}'],
      [2, 'invalid-json'],
      [3, '{"a":"3"}'],
      [4, 'invalid-json'],
    ]);
    expect(await read('[{"a":1},null,7]')).toEqual([
      [1, '{"a":"1"}'],
      [2, 'invalid-json'],
      [3, 'invalid-json'],
    ]);
    expect(await read('{"x":1}', { at: 'x.y' })).toEqual([[1, 'unreadable-row']]);
    expect(await read(`[{"a":"${'x'.repeat(2_000)}"}]`)).toEqual([[1, 'too-large']]);
  });
});

describe('records of fixed width', () => {
  const columns = [
    { name: 'name', at: 1, width: 6 },
    { name: 'sum', at: 7, width: 3 },
  ];
  const read = async (bytes: Buffer, more: Partial<FixedWidthRecords> = {}) => {
    const form = { form: 'fixed-width', columns, encoding: 'gb18030', ...more } as const;
    const lines = readLines(pieces(bytes), {
      ...{ ...limits, encoding: form.encoding, withBytes: true },
    });
    return (await all(fixedWidthRecords(lines, form))).map(short);
  };
  const north = Buffer.from([0xb1, 0xb1]); // 北

  it('are cut by bytes, of which a character may take two or four', async () => {
    const rare = Buffer.from([0x95, 0x32, 0x82, 0x36]); // 𠀀
    const first = Buffer.concat([north, Buffer.from('    012\r\n')]);
    const second = Buffer.concat([rare, Buffer.from('  9  \n')]);
    expect(await read(Buffer.concat([first, second]))).toEqual([
      [1, '北·012'],
      [2, '\u{20000}·9'],
    ]);
  });

  it('or by characters', async () => {
    const line = Buffer.from('\u{20000}北abcd012\n');
    expect(await read(line, { unit: 'characters', encoding: 'utf-8' })).toEqual([
      [1, '\u{20000}北abcd·012'],
    ]);
  });

  it('are refused where a line ends early or a boundary splits a character', async () => {
    const cut = Buffer.from('abc   01\n');
    expect(await read(cut)).toEqual([[1, 'unreadable-row']]);
    expect(await read(cut, { shortLines: true })).toEqual([[1, 'abc·01']]);
    expect(await read(Buffer.concat([Buffer.from('abcde'), north, Buffer.from('12\n')]))).toEqual([
      [1, 'unreadable-row'],
    ]);
    expect(await read(Buffer.from([0xff, 0x0a]))).toEqual([[1, 'invalid-encoding']]);
  });

  it('begin below the lines above them', async () => {
    expect(await read(Buffer.from('HEADER\nabcdef012\n\n'), { skipLines: 1 })).toEqual([
      [2, 'abcdef·012'],
    ]);
  });
});

describe('change events', () => {
  const change = (payload: unknown) => changeOf(1, JSON.stringify(payload));

  it('are the row after the change, or before a deletion, with and without schema', () => {
    const source = { ts_ms: 1_735_700_000_000 };
    expect(change({ op: 'c', before: null, after: { a: 1 }, source })).toMatchObject({
      tree: { a: '1' },
      change: { kind: 'create', time: '2025-01-01T02:53:20.000Z' },
    });
    const payload = { op: 'd', before: { a: 1 }, after: null };
    expect(change({ schema: {}, payload })).toMatchObject({
      tree: { a: '1' },
      change: { kind: 'delete', before: { a: '1' } },
    });
  });

  it('pass over tombstones and messages, and refuse what is none', () => {
    expect(short(change(null))[1]).toContain('tombstone');
    expect(short(change({ schema: null, payload: null }))[1]).toContain('tombstone');
    expect(short(change({ op: 'm' }))[1]).toContain('no change of a row');
    for (const other of [{ op: 't' }, { a: 1 }, 7]) {
      expect(short(change(other))).toEqual([1, 'no-change-event']);
    }
    expect(short(changeOf(1, '{'))).toEqual([1, 'invalid-json']);
  });

  it('have readable values where their schema says what they are', () => {
    const types: Record<string, [string, unknown, unknown, object?]> = {
      sum: ['org.apache.kafka.connect.data.Decimal', 'AfI4', '1275.44', { scale: '2' }],
      owed: ['org.apache.kafka.connect.data.Decimal', '/w==', '-0.01', { scale: '2' }],
      any: ['io.debezium.data.VariableScaleDecimal', { scale: 1, value: 'FQ==' }, '2.1'],
      round: ['io.debezium.data.VariableScaleDecimal', { scale: -3, value: 'BQ==' }, '5000'],
      day: ['io.debezium.time.Date', 19723, '2024-01-01'],
      ms: ['io.debezium.time.Timestamp', 1704099600000, '2024-01-01T09:00:00.000'],
      us: ['io.debezium.time.MicroTimestamp', 1704099600000000, '2024-01-01T09:00:00.000'],
      zoned: ['io.debezium.time.ZonedTimestamp', '2024-01-01T01:00:00Z', '2024-01-01T01:00:00Z'],
      broken: ['io.debezium.time.Date', 'x', 'x'],
    };
    const fields = Object.entries(types).map(([field, [name, , , parameters]]) => ({
      ...{ field, name, type: 'x' },
      ...(parameters && { parameters }),
    }));
    const after = Object.fromEntries(
      Object.entries(types).map(([name, [, value]]) => [name, value]),
    );
    const schema = { type: 'struct', fields: [{ field: 'after', type: 'struct', fields }] };
    expect(change({ schema, payload: { op: 'c', before: null, after } })).toMatchObject({
      tree: Object.fromEntries(Object.entries(types).map(([name, [, , read]]) => [name, read])),
    });
  });
});
