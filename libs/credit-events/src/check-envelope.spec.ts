import { describe, expect, it } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020';
import { checkEnvelope } from './check-envelope';
import { envelopeSchema } from './envelope-schema';
import { eventTypeNames, eventTypes } from './event-types';
import { formats } from './formats';

const now = Date.parse('2026-03-10T12:00:00+08:00');
const event = {
  specversion: '1.0',
  id: 'acc-0001',
  source: '/banks/102331000014/core',
  type: 'account.opened',
  time: '2026-03-10T09:00:00+08:00',
  data: eventTypes['account.opened'].sample.valid,
};
const check = (change: object, backfill = false) =>
  checkEnvelope({ ...event, ...change }, { now, backfill });

describe('an envelope', () => {
  it.each([
    ['as it should be', {}],
    [
      'with everything that is optional',
      {
        knowntime: '2026-03-10T10:00:00+08:00',
        corrects: 'acc-0000',
        dataschema: 'https://example.org/schemas/account.opened/1',
        datacontenttype: 'application/json; charset=utf-8',
        subject: 'x',
        traceparent: '00-1',
        sampledrate: 5,
      },
    ],
    ['of a sender whose clock runs five minutes ahead', { time: '2026-03-10T12:05:00+08:00' }],
    [
      'known seven days ago, to the second',
      { time: '2026-03-01T09:00:00+08:00', knowntime: '2026-03-03T12:00:00+08:00' },
    ],
    ['known a day before it happened', { knowntime: '2026-03-09T09:00:00+08:00' }],
    ['of long ago, learnt now', { time: '2001-06-18T09:00:00+08:00' }],
    [
      'in the form of the pilot feeds',
      { type: 'collateral.pledged', dataschema: '/s/collateral.pledged/0' },
    ],
  ])('%s passes', (_, change) => {
    expect(check(change)).toBeUndefined();
  });

  it.each([
    ['missing-attribute', '/specversion', { specversion: undefined }],
    ['bad-attribute', '/specversion', { specversion: '0.3' }],
    ['bad-attribute', '/specversion', { specversion: 1 }],
    ['missing-attribute', '/id', { id: undefined }],
    ['bad-attribute', '/id', { id: '' }],
    ['bad-attribute', '/id', { id: 17 }],
    ['bad-attribute', '/id', { id: 'a\nb' }],
    ['bad-attribute', '/id', { id: 'i'.repeat(129) }],
    ['citizen-number', '/id', { id: 'open-11010519491231002X' }],
    ['missing-attribute', '/source', { source: undefined }],
    ['bad-attribute', '/source', { source: '' }],
    ['bad-attribute', '/source', { source: '/banks/a b' }],
    ['bad-attribute', '/source', { source: '/banks/银行' }],
    ['bad-attribute', '/source', { source: `/${'b'.repeat(256)}` }],
    ['own-source', '/source', { source: '/tocsin' }],
    ['citizen-number', '/source', { source: '/persons/11010519491231002X' }],
    ['missing-attribute', '/type', { type: undefined }],
    ['unknown-type', '/type', { type: 'account.open' }],
    ['unknown-type', '/type', { type: 'constructor' }],
    ['own-type', '/type', { type: 'calendar.day-closed' }],
    ['own-type', '/type', { type: 'alert.confirmed' }],
    ['unknown-type', '/type', { type: 'alert.acknowledged' }],
    ['missing-attribute', '/time', { time: undefined }],
    ['bad-time', '/time', { time: '2026-03-10' }],
    ['bad-time', '/time', { time: '2026-03-10T09:00:00' }],
    ['bad-time', '/time', { time: '0226-03-10T09:00:00+08:00' }],
    ['future-time', '/time', { time: '2026-03-10T12:05:01+08:00' }],
    ['bad-attribute', '/knowntime', { knowntime: null }],
    ['bad-time', '/knowntime', { knowntime: 'yesterday' }],
    ['future-knowntime', '/knowntime', { knowntime: '2026-03-10T12:06:00+08:00' }],
    ['early-knowntime', '/knowntime', { knowntime: '2026-03-09T08:59:59+08:00' }],
    [
      'backfill-not-allowed',
      '/knowntime',
      {
        time: '2026-02-01T09:00:00+08:00',
        knowntime: '2026-03-03T11:59:59+08:00',
      },
    ],
    ['bad-attribute', '/corrects', { corrects: '' }],
    ['bad-attribute', '/corrects', { corrects: event.id }],
    ['bad-value', '/data/event', { type: 'event.voided', data: { event: event.id, reason: 'r' } }],
    ['bad-version', '/dataschema', { dataschema: '/schemas/account.opened/2' }],
    ['bad-version', '/dataschema', { dataschema: '/schemas/account.closed/1' }],
    ['bad-version', '/dataschema', { dataschema: '/schemas/reaccount.opened' }],
    ['bad-attribute', '/datacontenttype', { datacontenttype: 'text/xml' }],
    ['missing-attribute', '/data', { data: undefined }],
    ['bad-attribute', '/data', { data: [] }],
    ['bad-attribute', '/data', { data: null }],
    ['unknown-attribute', '/knownTime', { knownTime: '2026-03-10T09:00:00+08:00' }],
    ['unknown-attribute', '/knowtime', { knowtime: '2026-03-10T09:00:00+08:00' }],
    ['unknown-attribute', '/data_base64', { data_base64: 'e30=' }],
    ['unknown-attribute', '/a~1b', { 'a/b': 1 }],
    ['unknown-attribute', '/party', { party: { id: 1 } }],
  ])('is refused with %s at %s', (reason, pointer, change) => {
    const refusal = check(change);
    expect(refusal).toMatchObject({ reason, errors: [{ pointer }] });
    for (const { message } of refusal?.errors ?? []) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).not.toMatch(/[\u3002\uff0c]/u);
      expect(`${message.zh}${message.en}`).not.toContain('1949123');
    }
  });

  it.each([[null], [[]], ['text'], [1]])('is an object, not %j', (parsed) => {
    expect(checkEnvelope(parsed, { now, backfill: true })).toMatchObject({ reason: 'malformed' });
  });

  it('may be backfilled by those who are allowed', () => {
    const change = { time: '2006-05-08T15:00:00+08:00', knowntime: '2006-05-08T18:00:00+08:00' };
    expect(check(change, true)).toBeUndefined();
    expect(check(change, false)).toMatchObject({ reason: 'backfill-not-allowed' });
  });

  it('is told all its faults at once', () => {
    const refusal = check({ id: '', type: 'loan.repayed', time: 'today' });
    expect(refusal?.errors.map(({ pointer }) => pointer)).toEqual(['/id', '/type', '/time']);
    expect(refusal?.errors[1]?.message.en).toContain('did you mean "loan.repaid"?');
  });
});

describe('the schema of the envelope', () => {
  const fits = new Ajv2020({ formats }).compile(envelopeSchema);

  it('agrees with the checks on every type that a feed may send', () => {
    for (const type of eventTypeNames) {
      const data = eventTypes[type].sample.valid;
      const change = { ...event, type, data };
      expect([type, fits(change)]).toEqual([type, check(change) === undefined]);
    }
  });

  it('agrees on what is wrong without a clock', () => {
    for (const change of [
      { id: '' },
      { source: 'a b' },
      { time: '2026-02-30T00:00:00Z' },
      { data: 1 },
    ])
      expect([fits({ ...event, ...change }), check(change) === undefined]).toEqual([false, false]);
  });
});

describe('decisions for the whole system', () => {
  const of = (change: object, decides: boolean) =>
    checkEnvelope({ ...event, ...change }, { now, backfill: false, decides })?.reason;

  it.each(['sign.parameters-set', 'list.entered', 'list.removed'])(
    '%s is taken as /tocsin, from who may decide',
    (type) => {
      expect(of({ type, source: '/tocsin' }, true)).toBeUndefined();
      expect(of({ type, source: '/tocsin' }, false)).toBe('own-source');
      expect(of({ type }, true)).toBe('own-type');
    },
  );

  it('the calendar and the source are not theirs for anything else', () => {
    expect(of({ type: 'calendar.day-closed', source: '/tocsin' }, true)).toBe('own-source');
    expect(of({ type: 'alert.confirmed', source: '/tocsin' }, true)).toBe('own-source');
    expect(of({ source: '/tocsin' }, true)).toBe('own-source');
    expect(of({ type: 'sign.parameters-set', source: '/tocsin/x' }, true)).toBe('own-source');
  });
});
