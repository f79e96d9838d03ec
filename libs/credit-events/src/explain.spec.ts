import { expect, it } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020';
import { eventTypes, type EventType } from './event-types';
import { explain } from './explain';
import { formats } from './formats';
import { jsonSchemaOf } from './json-schema-of';

// As the intake compiles them: without `u`, which is slower.
const ajv = new Ajv2020({ allErrors: true, formats, unicodeRegExp: false });

const refusalOf = (type: EventType, change: object) => {
  const data = { ...eventTypes[type].sample.valid, ...change };
  const fits = ajv.getSchema(`/schemas/${type}/1`) ?? ajv.compile(jsonSchemaOf(type));
  return fits(data) === true ? undefined : explain(fits.errors ?? [], { type, data });
};

it('suggests the field that was meant', () => {
  expect(refusalOf('loan.overdue', { days_past_due: 3 })?.errors).toEqual([
    {
      pointer: '/data/days_past_due',
      message: {
        zh: 'loan.overdue 没有字段 "days_past_due"，是否应为 "daysPastDue"？',
        en: 'loan.overdue has no field "days_past_due"; did you mean "daysPastDue"?',
      },
    },
  ]);
});

it('lists the fields where none is near', () => {
  expect(refusalOf('seizure.lifted', { colour: 'red' })?.errors[0]?.message.en).toBe(
    'seizure.lifted has no field "colour"; it has seizure, party.',
  );
});

it('suggests the word that was meant', () => {
  expect(refusalOf('loan.granted', { kind: 'morgage' })?.errors[0]?.message.en).toBe(
    'kind (kind of loan): "morgage" is wrong; did you mean "mortgage"? ' +
      'Expected one of: credit, guarantee, mortgage, pledge.',
  );
});

it('says what an amount looks like', () => {
  const [error] = refusalOf('loan.repaid', { principal: '-5.00' })?.errors ?? [];
  expect(error?.message.zh).toContain('非负十进制字符串');
  expect(error?.message.zh).toContain('principal（偿还本金）的值 "-5.00" 不正确。');
});

it('tells a mistyped code from a wrong id', () => {
  expect(refusalOf('account.closed', { party: '91330106MA27X00K3T' })?.reason).toBe(
    'check-character',
  );
  expect(refusalOf('account.closed', { party: '91330106' })?.reason).toBe('bad-party');
});

it('puts a citizen number before all other reasons, and never repeats it', () => {
  const refusal = refusalOf('account.opened', { colour: '', account: '11010519491231002X' });
  expect(refusal?.reason).toBe('citizen-number');
  expect(JSON.stringify(refusal)).not.toContain('1949');
});

it.each([1e300, 9007199254740993])('refuses the count %d, which is not held exactly', (count) => {
  const refusal = refusalOf('feed.control-total', { count });
  expect(refusal?.errors[0]?.message.en).toContain('a whole number from 0 to 9007199254740991');
});

it.each(['\ud800', '甲\udc00乙', '甲\ud83d'])('refuses half a character in %j', (note) => {
  expect(refusalOf('party.unreachable', { note })?.errors[0]?.pointer).toBe('/data/note');
});

it.each(['𠮷野家', '甲😀', '甲\n乙'])('takes whole characters: %j', (note) => {
  expect(refusalOf('party.unreachable', { note })).toBeUndefined();
});

it('refuses a month of the year 0', () => {
  expect(refusalOf('recovery.reported', { month: '0000-01' })?.reason).toBe('bad-date');
  expect(refusalOf('statement.submitted', { period: '0000-Q1' })).toBeDefined();
});

it('names the item of a list', () => {
  const refusal = refusalOf('collateral.pledged', { loans: ['L-1', 'L 2'] });
  expect(refusal?.errors.map(({ pointer }) => pointer)).toEqual(['/data/loans/1']);
});

it('speaks of every fault once', () => {
  const refusal = refusalOf('party.changed', {
    legalRepresentative: undefined,
    address: undefined,
    party: 'X-',
    colour: 1,
  });
  expect(refusal?.errors.map(({ pointer }) => pointer).sort()).toEqual([
    '/data',
    '/data/colour',
    '/data/party',
  ]);
});

it('says what an object is made of', () => {
  const [error] = refusalOf('payment.made', { to: 'X-ABCD' })?.errors ?? [];
  expect(error?.message).toEqual({
    zh: 'to（收款方）的值 "X-ABCD" 不正确。应为：对象，含字段 account、bank、party。',
    en: 'to (the payee): "X-ABCD" is wrong. Expected an object with account, bank, party.',
  });
});

it('names the object inside which a field is unknown', () => {
  const side = { account: 'A-1', bank: '102331000014', party: 'X-ABCD', name: 'x' };
  const [error] = refusalOf('payment.made', { to: side })?.errors ?? [];
  expect(error?.message).toEqual({
    zh: 'payment.made 的 to 没有字段 "name"，可用字段：account、bank、party。',
    en: 'to of payment.made has no field "name"; it has account, bank, party.',
  });
});

it('closes the quotation of what it shortens', () => {
  const [error] = refusalOf('account.closed', { account: 'A'.repeat(65) })?.errors ?? [];
  expect(error?.message.en).toContain(`"${'A'.repeat(56)}…" is wrong`);
});

it.each(['RMB', 'ZZZ', 'cny'])(
  'refuses the currency %s, which ISO 4217 does not know',
  (currency) => {
    const refusal = refusalOf('loan.granted', { currency });
    expect(refusal?.errors[0]?.pointer).toBe('/data/currency');
    expect(refusal?.errors[0]?.message.en).toContain('such as CNY (not RMB)');
  },
);

it.each(['CNY', 'USD', 'HKD', 'MOP', 'TWD', 'EUR', 'JPY'])('takes amounts in %s', (currency) => {
  expect(refusalOf('loan.granted', { currency })).toBeUndefined();
});
