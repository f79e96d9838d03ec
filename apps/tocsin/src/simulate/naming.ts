/** Codes with true check characters, tokens for persons, names that no real firm bears by intent. */
import { unifiedCodeIsValid } from '@tocsin/credit-events';
import { hashOf, type Dice } from './dice';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** So many characters of the code's alphabet, from a number. */
function spelt(number: number, length: number): string {
  let rest = number;
  let text = '';
  for (let place = 0; place < length; place++) {
    text = alphabet.charAt(rest % alphabet.length) + text;
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
}

/** The unified code of a body: the running number keeps codes of one world apart, the seed worlds. */
export function codeOf(seed: string, region: string, number: number): string {
  const body = `91${region}${spelt(hashOf(seed) % 29_791, 3)}${spelt(number, 6)}`;
  for (const check of alphabet) if (unifiedCodeIsValid(body + check)) return body + check;
  throw new Error(`No check character fits ${body}.`);
}

/** The pseudonymous token of a natural person. */
export const tokenOf = (seed: string, number: number): string =>
  `P-${spelt(hashOf(`person ${seed}`) % 923_521, 4)}${spelt(number, 6)}`;

/** Counties in as many prefectures, so that towns share no court's statistics by accident. */
const provinces = [
  '13',
  '21',
  '31',
  '32',
  '33',
  '34',
  '35',
  '36',
  '37',
  '41',
  '42',
  '43',
  '44',
  '51',
];

export const regionOf = (town: number): string => {
  const province = provinces[town % provinces.length] ?? '33';
  const within = Math.floor(town / provinces.length);
  const prefecture = (within % 90) + 1;
  const county = (Math.floor(within / 90) % 79) + 2;
  return [province, prefecture, county].map((part) => String(part).padStart(2, '0')).join('');
};

/** Banks by their clearing codes, each a lender of its own. */
export const banks = [
  '102100099996',
  '103100000026',
  '104100000004',
  '105100000017',
  '301290000007',
  '302100011000',
  '305100000013',
  '308584000013',
  '313331000014',
  '402331000014',
] as const;

const places = [
  '青禾',
  '云栖',
  '临浦',
  '石桥',
  '柳溪',
  '松江',
  '明湖',
  '安岭',
  '白沙',
  '沁源',
] as const;
const marks = [
  '恒信',
  '远达',
  '金穗',
  '瑞丰',
  '宏图',
  '同济',
  '凯旋',
  '华新',
  '永昌',
  '景泰',
] as const;

/** What firms live on, how much their sales swing over the year, and when they peak. */
export const industries = [
  { code: 'C17 纺织业', word: '纺织', swing: 0.2, peakMonth: 10, builds: false },
  { code: 'C34 通用设备制造业', word: '机械', swing: 0.1, peakMonth: 11, builds: false },
  { code: 'C13 农副食品加工业', word: '食品', swing: 0.35, peakMonth: 12, builds: false },
  { code: 'C30 非金属矿物制品业', word: '建材', swing: 0.25, peakMonth: 9, builds: false },
  { code: 'F51 批发业', word: '商贸', swing: 0.2, peakMonth: 12, builds: false },
  { code: 'G54 道路运输业', word: '物流', swing: 0.15, peakMonth: 11, builds: false },
  { code: 'E47 房屋建筑业', word: '建设', swing: 0.3, peakMonth: 12, builds: true },
  { code: 'K70 房地产业', word: '置业', swing: 0.35, peakMonth: 10, builds: true },
] as const;

export type Industry = (typeof industries)[number];

export const firmName = (dice: Dice, word: string, number: number): string =>
  `${dice.pick(places)}${dice.pick(marks)}${word}${String(number)}号有限公司`;
