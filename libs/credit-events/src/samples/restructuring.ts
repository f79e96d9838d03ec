import { sample, without, wrong, type SamplesOf } from '../sample';
import type { restructuringTypes } from '../types/restructuring';
import { cast } from './cast';

const restructuring = { restructuring: 'GZ-2026-004', party: cast.mill };

export const restructuringSamples: SamplesOf<typeof restructuringTypes> = {
  'restructuring.announced': sample(
    { ...restructuring, form: 'division', effective: '2026-03-01', governmentLed: false },
    [wrong('form', 'split', 'bad-choice'), wrong('effective', '20260301', 'bad-date')],
  ),
  'restructuring.creditor-notified': sample(
    { ...restructuring, bank: cast.lender, consent: 'pending' },
    [wrong('consent', true, 'bad-choice'), without('bank')],
  ),
  'restructuring.assets-moved': sample(
    {
      ...restructuring,
      to: cast.buyer,
      basis: 'contribution',
      assets: '27000000.00',
      totalAssets: '45000000.00',
      price: '27000000.00',
      paid: '0.00',
      debtsAssumed: '3000000.00',
      totalDebts: '38000000.00',
    },
    [without('totalAssets'), wrong('debtsAssumed', '-3000000.00', 'bad-money')],
  ),
  'restructuring.settled': sample(
    {
      ...restructuring,
      creditor: cast.lender,
      rank: 'ordinary',
      owed: '25000000.00',
      paid: '5000000.00',
    },
    [wrong('creditor', 'the bank', 'bad-party'), wrong('rank', 'first', 'bad-choice')],
  ),
  'restructuring.completed': sample({ ...restructuring, successors: [cast.buyer, cast.holding] }, [
    wrong('successors', cast.buyer, 'bad-value'),
    without('restructuring'),
  ]),
};
