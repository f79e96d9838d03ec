import { describe, expect, it } from '@jest/globals';
import { defaultLimits } from '../pipeline/limits';
import { readRecord, type Value } from './read-record';

const record = (value: string | Buffer, headers: Value['headers'] = {}): Value => ({
  offset: 17,
  timestamp: 0,
  key: null,
  value: Buffer.from(value as string),
  headers,
});
const read = (value: string | Buffer, headers?: Value['headers']) =>
  readRecord(record(value, headers), 5, defaultLimits);
const binary = { ce_specversion: '1.0', ce_id: 'e-1', ce_source: '/a', ce_type: 't' };

describe('a record of Kafka', () => {
  it('is its text where it is structured or says nothing of its form', () => {
    const text = ' {"id": "e-1"}\n';
    const expected = [{ index: 5, line: 17, text: text.trim() }];
    expect(read(text)).toEqual(expected);
    expect(read(text, { 'content-type': 'application/cloudevents+json' })).toEqual(expected);
  });

  it('is each event of a batch, all at its offset', () => {
    expect(read('[{"id":"a"},{"id":"b"}]')).toEqual([
      { index: 5, line: 17, text: '{"id":"a"}' },
      { index: 6, line: 17, text: '{"id":"b"}' },
    ]);
    expect(read('[]')).toEqual([]);
  });

  it('is known by its content type in capitals, and by a bracket behind space', () => {
    const text = '{"id":"e-1"}';
    const type = { 'content-type': 'Application/CloudEvents+JSON; charset=UTF-8' };
    expect(read(text, { ...binary, ...type })).toEqual([{ index: 5, line: 17, text }]);
    expect(read(`\uFEFF \n[${text}]`)).toEqual([{ index: 5, line: 17, text }]);
    const avro = read('Obj', { 'content-type': 'APPLICATION/CLOUDEVENTS+AVRO' });
    expect(avro).toMatchObject([{ refusal: { reason: 'unsupported-content' } }]);
  });

  it('is refused where an attribute is not UTF-8, which would make two ids one', () => {
    const id = Buffer.from([0x65, 0xff]);
    expect(read('{"x":1}', { ...binary, ce_id: id })).toMatchObject([
      { refusal: { reason: 'invalid-utf8', errors: [{ pointer: '/id' }] } },
    ]);
  });

  it('is put together from its headers where it is binary, in one order', () => {
    const text = '{"id":"e-1","source":"/a","specversion":"1.0","type":"t","data":{"x":1}}';
    expect(read('{"x":1}', binary)).toEqual([{ index: 5, line: 17, text }]);
    const turned = Object.fromEntries(
      Object.entries(binary)
        .reverse()
        .map(([name, value]) => [name, Buffer.from(value)]),
    );
    expect(read('{"x":1}', { ...turned, other: 'x', ce_data: '{}' })).toEqual([
      { index: 5, line: 17, text },
    ]);
  });

  it('takes the last of a header that stands twice, and quotes what needs it', () => {
    const [found] = read('', { ...binary, ce_id: ['old', 'a"b'] });
    expect(found).toHaveProperty(
      'text',
      '{"id":"a\\"b","source":"/a","specversion":"1.0","type":"t"}',
    );
  });

  it.each([
    ['{}, "id": "x"', binary, 'invalid-json'],
    ['{"x":', binary, 'invalid-json'],
    [Buffer.from([0xff]), binary, 'invalid-utf8'],
    [Buffer.from([0xff]), {}, 'invalid-utf8'],
    ['x', { ...binary, 'content-type': 'application/avro' }, 'unsupported-content'],
    ['x', { 'content-type': 'application/cloudevents+avro' }, 'unsupported-content'],
  ])('refuses %p with %j: %s', (value, headers, reason) => {
    expect(read(value, headers)).toMatchObject([{ index: 5, line: 17, refusal: { reason } }]);
  });
});
