/** The obligors of the benchmark: codes with true check characters, banks, accounts and loans. */
import { unifiedCodeIsValid } from '@tocsin/credit-events';
import type { Dice } from './dice';

export const banks = [
  '102331000014',
  '103331000021',
  '104331000038',
  '105331000045',
  '301331000052',
  '402331000069',
] as const;

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const regions = ['330106', '330302', '330481', '330624', '330782', '331082'] as const;
const places = ['杭州', '温州', '海宁', '新昌', '义乌', '温岭'] as const;
const trades = ['机械', '纺织', '化纤', '阀门', '包装', '电器', '食品', '建材'] as const;

export type Loan = Readonly<{ loan: string; bank: string; amount: number }>;

export type Obligor = {
  readonly party: string;
  readonly number: number;
  readonly region: string;
  readonly name: string;
  readonly person: string;
  readonly bank: string;
  registered: boolean;
  accounts: number;
  loans: Loan[];
  collateral: number;
};

export function obligorOf(number: number, dice: Dice): Obligor {
  const place = dice.below(regions.length);
  const region = regions[place] ?? '330106';
  return {
    party: codeOf(number, region),
    number,
    region,
    name: `${places[place] ?? ''}${dice.pick(trades)}第${number}有限公司`,
    person: `P-${(number + 1_000_000).toString(36).padStart(12, '0')}`,
    bank: dice.pick(banks),
    registered: false,
    accounts: 0,
    loans: [],
    collateral: 0,
  };
}

function codeOf(number: number, region: string): string {
  const body = `91${region}MA${number.toString().padStart(7, '0')}`;
  for (const check of alphabet) if (unifiedCodeIsValid(body + check)) return body + check;
  throw new Error(`No check character fits ${body}.`);
}
