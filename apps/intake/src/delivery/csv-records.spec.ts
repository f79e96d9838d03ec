import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CsvRecords } from '@tocsin/feeds';
import { csvRecords } from './csv-records';
import type { RawRecord } from './raw-record';
import { readLines } from './read-lines';

const limits = { eventBytes: 2_000, quarantinedBytes: 50 };

async function* pieces(bytes: Uint8Array, size: number) {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function records(content: string | Uint8Array, dialect: Partial<CsvRecords> = {}, size = 7) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const all: RawRecord[] = [];
  for await (const some of csvRecords(readLines(pieces(bytes, size), limits), dialect)) {
    all.push(...some);
  }
  return all;
}
const short = (all: readonly RawRecord[]) =>
  all.map((record) => [
    record.line,
    'refusal' in record ? record.refusal.reason : 'fields' in record && record.fields.join('·'),
  ]);

describe('records of CSV', () => {
  it('keep their line numbers over empty lines, Windows line ends and quoted line breaks', async () => {
    const text = '\uFEFFa,b\r\n1,2\r\n\r\n3,"x\r\ny"\r\n"q""q", z';
    expect(short(await records(text))).toEqual([
      [1, 'a·b'],
      [2, '1·2'],
      [4, '3·x\r\ny'],
      [6, 'q"q· z'],
    ]);
  });

  it('of a broken quote are refused alone', async () => {
    const text = 'a|b\n1|2\n4|"q"z\n5|6\n8|a"b\n7|9\n';
    expect(short(await records(text, { delimiter: '|' }))).toEqual([
      [1, 'a·b'],
      [2, '1·2'],
      [3, 'unreadable-row'],
      [4, '5·6'],
      [5, 'unreadable-row'],
      [6, '7·9'],
    ]);
  });

  it('of a quote that is never closed swallow no neighbour', async () => {
    const rest = Array.from({ length: 120 }, (_, i) => `${String(i)},x`);
    const all = short(await records(['a,b', '1,"2', ...rest].join('\n')));
    expect(all[1]).toEqual([2, 'unreadable-row']);
    expect(all.slice(2)).toEqual(rest.map((row, i) => [i + 3, row.replace(',', '·')]));
  });

  it('take quotes as they stand where the dialect has none', async () => {
    const all = short(await records('a|b\n1|"2\n', { delimiter: '|', quote: false }));
    expect(all[1]).toEqual([2, '1·"2']);
  });

  it('of a line that is no UTF-8 or too long are refused alone, with the place', async () => {
    const gbk = Buffer.from([0xb9, 0xab, 0xcb, 0xbe]);
    const content = Buffer.concat([
      Buffer.from('a,b\n企业,2\n'),
      ...[gbk, Buffer.from(',1\n'), Buffer.from('x'.repeat(9_000)), Buffer.from('\n乙,4\n')],
    ]);
    for (const size of [1, 5, 100_000]) {
      const all = await records(content, {}, size);
      expect(short(all)).toEqual([
        [1, 'a·b'],
        [2, '企业·2'],
        [3, 'invalid-utf8'],
        [4, 'too-large'],
        [5, '乙·4'],
      ]);
      expect(all[3]).toMatchObject({ rawBytes: 9_000, raw: Buffer.from('x'.repeat(50)) });
    }
  });

  it('come back as they were written, however the bytes are cut', async () => {
    const field = fc.string({ maxLength: 8 }).map((text) => text.replace(/[\r\0]/g, ''));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, size) => {
          const text = rows.map((row) => row.map(quoted).join(';')).join('\n');
          const all = await records(text, { delimiter: ';' }, size);
          expect(all.map((record) => ('fields' in record ? record.fields : []))).toEqual(rows);
        },
      ),
      { numRuns: 150 },
    );
  });
});
