import { misnamed, sample, without, wrong, type SamplesOf } from '../sample';
import type { guaranteeTypes } from '../types/guarantee';
import { cast } from './cast';

const guarantee = {
  guarantee: 'BZ-2025-0118',
  guarantor: cast.holding,
  party: cast.mill,
  bank: cast.lender,
};

export const guaranteeSamples: SamplesOf<typeof guaranteeTypes> = {
  'guarantee.given': sample(
    {
      ...guarantee,
      loan: 'L-2025-0118',
      amount: '25000000.00',
      kind: 'joint',
      resolution: true,
      periodEnd: '2029-01-05',
    },
    [
      wrong('kind', 'several', 'bad-choice'),
      misnamed('guarantor', 'guaranter'),
      wrong('amount', '25,000,000', 'bad-money'),
    ],
  ),
  'guarantee.released': sample(guarantee, [without('guarantor'), wrong('party', '', 'bad-party')]),
  'guarantee.consent': sample({ ...guarantee, to: 'extension', given: true }, [
    wrong('to', 'renewal', 'bad-choice'),
    wrong('given', 1, 'bad-value'),
  ]),
};
