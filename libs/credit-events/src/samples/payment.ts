import { instead, sample, without, wrong, type SamplesOf } from '../sample';
import type { paymentTypes } from '../types/payment';
import { cast } from './cast';

const from = { account: '3301-0042-1187', bank: cast.otherBank, party: cast.mill };
const to = { account: '3302-0007-5521', bank: cast.lender, party: cast.buyer };

export const paymentSamples: SamplesOf<typeof paymentTypes> = {
  'payment.made': sample(
    { from, to, amount: '1200000.00', purpose: '货款', contract: 'HT-2026-031', kind: 'trade' },
    [
      wrong('amount', '-1200000.00', 'bad-money'),
      wrong('to', cast.buyer, 'bad-value'),
      instead(
        { from, to: { ...to, party: cast.mistyped }, amount: '1.00' },
        '/data/to/party',
        'check-character',
      ),
      instead(
        { from: { account: from.account, bank: from.bank }, to, amount: '1.00' },
        '/data/from/party',
        'missing-field',
      ),
      wrong('dueDate', '2026/03/01', 'bad-date'),
      without('from'),
    ],
  ),
};
