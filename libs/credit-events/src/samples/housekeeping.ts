import { misnamed, sample, without, wrong, type SamplesOf } from '../sample';
import type { housekeepingTypes } from '../types/housekeeping';
import { cast } from './cast';

export const housekeepingSamples: SamplesOf<typeof housekeepingTypes> = {
  'event.voided': sample({ event: 'acc-2026-03-01-0042', reason: '误报，账户属同名企业' }, [
    without('reason'),
    wrong('event', '330106198001011235', 'citizen-number'),
    wrong('event', '', 'bad-id'),
  ]),
  'feed.control-total': sample(
    {
      bank: cast.lender,
      date: '2026-03-01',
      type: 'loan.repaid',
      count: 118,
      amount: '4120000.00',
    },
    [wrong('count', '118', 'bad-value'), without('date')],
  ),
  'feed.complete': sample(
    { bank: cast.lender, through: '2026-03-01', types: ['loan.repaid', 'loan.overdue'] },
    [misnamed('through', 'trough'), wrong('types', 'loan.repaid', 'bad-value')],
  ),
};
