import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultLimits } from '../pipeline/limits';
import { createMapAgain } from './map-again';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-map-again-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let written = 0;

/** A record of such a form, with a field `id` and a field `note`, on line 7 of its file. */
async function mapped(records: string, raw: string | Buffer, header?: string) {
  written += 1;
  const mapping = join(folder, `${String(written)}.yaml`);
  writeFileSync(
    mapping,
    `
mapping: 1
source: /tests/again
records: ${records}
tables:
  - file: notes
    events:
      - type: account.opened
        id: '{id}-{$line}'
        time: 2026-03-01T09:00:00+08:00
        data:
          { account: 'A-{id}', party: X-C0001, bank: BANK0001, kind: basic, purpose: '{note}' }
`,
  );
  const mapAgain = createMapAgain(defaultLimits, () => Promise.resolve(undefined));
  const mappedBy = { mapping, ...(header === undefined ? {} : { header }) };
  const lines = await mapAgain({ raw: Buffer.from(raw), file: 'notes', line: 7, mappedBy });
  return lines.map((line) => {
    if (!('text' in line)) return line.refusal.reason;
    const { id, data } = JSON.parse(line.text) as { id: string; data: { purpose: string } };
    return `${id} ${data.purpose}`;
  });
}

/** 中 in GB18030. */
const middle = Buffer.from([0xd6, 0xd0]);

describe('a record alone', () => {
  it('is read behind its header, at its line', async () => {
    expect(await mapped('{ form: csv }', '1,"a, b"', 'id,note')).toEqual(['1-7 a, b']);
    expect(await mapped('{ form: csv, columns: [id, note] }', '1,x')).toEqual(['1-7 x']);
  });

  it('is read as UTF-8, in which it is kept, or as it came', async () => {
    const gb18030 = '{ form: csv, encoding: gb18030 }';
    expect(await mapped(gb18030, '1,中', 'id,note')).toEqual(['1-7 中']);
    const bytes = Buffer.concat([Buffer.from('1,'), middle]);
    expect(await mapped(gb18030, bytes, 'id,note')).toEqual(['1-7 中']);
    expect(await mapped('{ form: csv }', bytes, 'id,note')).toEqual(['invalid-utf8']);
  });

  it('is one object, also where the file holds an array somewhere inside', async () => {
    expect(await mapped('{ form: json }', '{"id":"1","note":"x"}')).toEqual(['1-7 x']);
    expect(await mapped('{ form: json, at: rows }', '{"id":"1","note":"x"}')).toEqual(['1-7 x']);
  });

  it('is cut by its columns, and says where that cannot be', async () => {
    const columns = 'columns: [{ name: id, at: 1, width: 2 }, { name: note, at: 3, width: 4 }]';
    const form = `{ form: fixed-width, encoding: gb18030, skipLines: 3, ${columns} }`;
    expect(await mapped(form, '1 note')).toEqual(['1-7 note']);
    await expect(mapped(form, '1 中  ')).rejects.toThrow(/bytes of GB18030/);
  });

  it('says that its header is unknown', async () => {
    await expect(mapped('{ form: csv }', '1,x')).rejects.toThrow(/id/);
  });
});
