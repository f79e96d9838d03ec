import { expect, it } from '@jest/globals';
import { yuan } from '@tocsin/credit-events';
import { catalogue } from './catalogue';
import { checkParameters, faultsInWords } from './check-parameters';
import { parametersOn } from './parameters';

const sign = {
  parameters: {
    windowDays: { unit: 'days', default: 90 },
    banksMin: { unit: 'banks', default: 3 },
    shareMin: { unit: 'ratio', default: 0.3 },
    exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
  },
};

it.each([
  [{ windowDays: 60 }],
  [{ windowDays: 0 }],
  [{ banksMin: 4, exposureMin: '2000000.00' }],
  [{ shareMin: 1.5 }],
])('lets %j be set', (stated) => {
  expect(checkParameters(sign, stated)).toEqual([]);
});

it.each([
  ['an unknown name', { windowDay: 60 }, /windowDay/],
  ['a name of every object', { toString: 1 }, /toString/],
  ['text for a number', { windowDays: '60' }, /whole number of days/],
  ['a negative number', { windowDays: -1 }, /from 0/],
  ['half a day', { windowDays: 1.5 }, /whole/],
  ['three centuries', { windowDays: 109_575 }, /36525/],
  ['a percentage for a ratio', { shareMin: 130 }, /0\.3 means 30/],
  ['a number for money', { exposureMin: 2_000_000 }, /yuan/],
  ['money with a unit', { exposureMin: '200万' }, /yuan/],
  ['more than all money', { exposureMin: '1000000000000.01' }, /trillion/],
])('refuses %s, and says what would do', (_, stated, message) => {
  const faults = checkParameters(sign, stated);
  expect(faults).toHaveLength(1);
  expect(faults[0]?.message.en).toMatch(message);
  expect(faults[0]?.message.zh).toMatch(/\p{Script=Han}/u);
});

it('names the parameters that there are', () => {
  expect(checkParameters(sign, { x: 1 })[0]?.allowed).toEqual(Object.keys(sign.parameters));
});

it('says all that is wrong in one text', () => {
  const faults = checkParameters(
    { parameters: { banksMin: sign.parameters.banksMin } },
    {
      bankMin: 4,
      banksMin: -1,
    },
  );
  expect(faultsInWords(faults, 'en')).toBe(
    'bankMin: The sign has no parameter "bankMin". It has banksMin. ' +
      'banksMin: A whole number of banks from 0 to 1000000.',
  );
  expect(faultsInWords(faults, 'zh')).toMatch(
    /^bankMin: 该信号没有参数.*可用参数：banksMin。banksMin: 应为/,
  );
});

it('lets other names be set where the sign takes further ones', () => {
  const further = { ...sign, furtherParameters: { unit: 'days', default: 1 } };
  expect(checkParameters(further, { 'ladder BANKA': 30 })).toEqual([]);
  expect(checkParameters(further, { 'ladder BANKA': '30' })).toHaveLength(1);
});

it.each(catalogue.map((entry) => [entry.sign.id, entry.sign] as const))(
  'understands the defaults of %s, and the fold takes what it lets pass',
  (_, one) => {
    for (const [name, { default: value }] of Object.entries(one.parameters)) {
      const stated = { [name]: typeof value === 'bigint' ? '12345.00' : value };
      expect(checkParameters(one, stated)).toEqual([]);
      const today = '2026-01-05' as never;
      const change = { from: today, known: today, parameters: stated };
      const expected = typeof value === 'bigint' ? yuan('12345.00') : value;
      expect(parametersOn(one, [change], today)[name]).toBe(expected);
    }
  },
);
