import { misnamed, sample, without, wrong, type SamplesOf } from '../sample';
import type { accountTypes } from '../types/account';
import { cast } from './cast';

export const accountSamples: SamplesOf<typeof accountTypes> = {
  'account.opened': sample(
    {
      account: '3301-0042-1187',
      party: cast.mill,
      bank: cast.otherBank,
      kind: 'general',
      purpose: '货款结算',
      declared: false,
    },
    [
      wrong('party', cast.mistyped, 'check-character'),
      misnamed('account', 'acount'),
      wrong('account', '3301 0042 1187', 'bad-id'),
      wrong('account', '330106198001011235', 'citizen-number'),
    ],
  ),
  'account.closed': sample({ account: '3301-0042-1187', party: cast.mill, bank: cast.otherBank }, [
    without('bank'),
    wrong('bank', '杭州银行', 'bad-bank'),
  ]),
  'account.turnover': sample(
    {
      account: '3301-0042-1187',
      party: cast.mill,
      bank: cast.otherBank,
      kind: 'general',
      month: '2026-02',
      credit: '3150000.00',
      debit: '3148200.50',
      ordinarySales: '2900000.00',
    },
    [
      wrong('month', '2026-13', 'bad-date'),
      wrong('credit', '3,150,000.00', 'bad-money'),
      wrong('kind', 'savings', 'bad-choice'),
    ],
  ),
};
