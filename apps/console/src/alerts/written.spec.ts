import { expect, it } from '@jest/globals';
import { written } from './written';

it.each([
  ['amounts to the cent', { name: 'exposure', value: '18100000.00' }, '¥18,100,000.00'],
  ['days as they are', { name: 'last-rated', value: '2025-10-16' }, '2025-10-16'],
  ['counts as they are', { name: 'demands', value: 2, threshold: 2 }, '2'],
  ['shares in per cent', { name: 'share', value: 0.2857, threshold: 0.17 }, '28.6%'],
  ['a whole share beside a broken limit', { name: 'share', value: 1, threshold: 0.8 }, '100%'],
  ['a whole share without a limit', { name: 'best-paid', value: 1 }, '100%'],
  ['no share at all', { name: 'worst-paid', value: 0 }, '0%'],
  ['twice a limit', { name: 'owed-of-limit', value: 2, threshold: 1 }, '200%'],
  ['so many times', { name: 'assets-to-claim', value: 6.253, threshold: 3 }, '6.25 倍'],
  [
    'everything, instead of a multiple',
    { name: 'assets-to-claim', value: 'all-assets' },
    '全部财产',
  ],
  ['a finding in words', { name: 'finding', value: 'missing' }, '下落不明'],
])('writes %s', (_, measure, text) => {
  expect(written(measure.value, measure, 'zh')).toBe(text);
});

it('writes English, and a stroke where there is no threshold', () => {
  const finding = { name: 'finding', value: 'missing' };
  expect(written(finding.value, finding, 'en')).toBe('missing');
  expect(written(3, { name: 'assets-to-claim', value: 6, threshold: 3 }, 'en')).toBe('3 times');
  expect(written('all-assets', { name: 'assets-to-claim', value: 'all-assets' }, 'en')).toBe(
    'all assets',
  );
  expect(written(undefined, finding, 'en')).toBe('–');
});
