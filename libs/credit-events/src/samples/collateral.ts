import { misnamed, sample, without, wrong, type SamplesOf } from '../sample';
import type { collateralTypes } from '../types/collateral';
import { cast } from './cast';

const collateral = '330106-2024-00712';

export const collateralSamples: SamplesOf<typeof collateralTypes> = {
  'collateral.pledged': sample(
    {
      collateral,
      party: cast.mill,
      bank: cast.lender,
      loans: ['L-2025-0118'],
      kind: 'real-estate',
      value: '38000000.00',
      secured: '25000000.00',
      exclusive: true,
    },
    [
      wrong('loans', 'L-2025-0118', 'bad-value'),
      wrong('loans', ['L-2025-0118', 'L-2025-0118'], 'bad-value'),
      wrong('kind', 'house', 'bad-choice'),
      misnamed('loans', 'loan'),
    ],
  ),
  'collateral.appraised': sample(
    {
      collateral,
      party: cast.mill,
      value: '21000000.00',
      appraiser: cast.appraiser,
      qualified: true,
      bankApproved: false,
      occasion: 'sale',
    },
    [without('bankApproved'), wrong('appraiser', '某评估公司', 'bad-party')],
  ),
  'collateral.transferred': sample(
    {
      collateral,
      from: cast.mill,
      to: cast.buyer,
      basis: 'sale',
      value: '38000000.00',
      price: '15000000.00',
      paid: '0.00',
      bankConsented: false,
      proceedsToLender: false,
    },
    [
      wrong('price', '-15000000.00', 'bad-money'),
      wrong('basis', 'sold', 'bad-choice'),
      without('bankConsented'),
    ],
  ),
  'collateral.leased': sample(
    {
      collateral,
      lessor: cast.mill,
      lessee: cast.contractor,
      start: '2026-02-01',
      months: 240,
      annualRent: '600000.00',
      prepaid: true,
      bankConsented: false,
      possession: '2026-02-03',
    },
    [wrong('months', '240', 'bad-value'), wrong('start', '2026-2-1', 'bad-date')],
  ),
  'collateral.inspected': sample(
    { collateral, party: cast.mill, bank: cast.lender, finding: 'missing' },
    [wrong('finding', 'gone', 'bad-choice'), without('finding')],
  ),
  'collateral.released': sample({ collateral, party: cast.mill, bank: cast.lender }, [
    without('collateral'),
    wrong('collateral', '', 'bad-id'),
  ]),
};
