import { sample, without, wrong, type SamplesOf } from '../sample';
import type { ratingTypes } from '../types/rating';
import { cast } from './cast';

export const ratingSamples: SamplesOf<typeof ratingTypes> = {
  'rating.assigned': sample(
    {
      party: cast.cooperative,
      bank: cast.lender,
      scheme: 'letters',
      grade: 'AA',
      score: 86.5,
      limit: '2000000.00',
      validUntil: '2027-03-31',
      mode: 'campaign',
      publicNoticeDays: 7,
    },
    [
      wrong('mode', 'yearly', 'bad-choice'),
      wrong('score', '86.5', 'bad-value'),
      wrong('publicNoticeDays', -3, 'bad-value'),
    ],
  ),
  'statement.submitted': sample(
    {
      party: cast.mill,
      recipient: 'tax',
      period: '2025-Q3',
      basis: 'standalone',
      revenue: '61200000.00',
      assets: '45000000.00',
      liabilities: '38000000.00',
      netProfit: '-1350000.00',
      audited: false,
    },
    [
      wrong('netProfit', -1350000, 'bad-money'),
      wrong('revenue', '-61200000.00', 'bad-money'),
      wrong('period', '2025-Q5', 'bad-value'),
      wrong('recipient', 'customs', 'bad-bank'),
    ],
  ),
  'inspection.refused': sample({ party: cast.mill, bank: cast.lender, what: 'stock' }, [
    wrong('what', 'warehouse', 'bad-choice'),
    without('bank'),
  ]),
};
