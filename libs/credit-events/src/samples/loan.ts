import { instead, misnamed, sample, without, wrong, type SamplesOf } from '../sample';
import type { loanTypes } from '../types/loan';
import { cast } from './cast';

const loan = { loan: 'L-2025-0118', party: cast.mill, bank: cast.lender };

export const loanSamples: SamplesOf<typeof loanTypes> = {
  'loan.granted': sample(
    {
      ...loan,
      amount: '25000000.00',
      start: '2025-01-06',
      maturity: '2026-01-05',
      kind: 'mortgage',
      purpose: '流动资金',
      rate: 0.0435,
      approvalMeeting: '2024-48',
    },
    [
      wrong('maturity', '2026-02-29', 'bad-date'),
      wrong('kind', 'morgage', 'bad-choice'),
      misnamed('amount', 'ammount'),
      wrong('currency', 'RMB Yuan', 'bad-value'),
    ],
  ),
  'loan.disbursed': sample({ ...loan, amount: '25000000.00', account: '3302-0007-1180' }, [
    wrong('amount', 25000000, 'bad-money'),
    without('amount'),
  ]),
  'loan.repaid': sample(
    { ...loan, principal: '2000000.00', interest: '86250.00', payer: cast.holding },
    [without('interest'), wrong('principal', '-2000000.00', 'bad-money')],
  ),
  'loan.overdue': sample(
    { ...loan, daysPastDue: 31, principal: '23000000.00', interest: '410000.00' },
    [wrong('daysPastDue', 31.5, 'bad-value'), wrong('daysPastDue', -1, 'bad-value')],
  ),
  'loan.classified': sample(
    { ...loan, class: 'special-mention', balance: '23000000.00', accruedInterest: '410000.00' },
    [wrong('class', 'watch', 'bad-choice'), without('balance')],
  ),
  'loan.extended': sample({ ...loan, maturity: '2026-07-05', guarantorsConsented: false }, [
    wrong('guarantorsConsented', 'yes', 'bad-value'),
    without('maturity'),
  ]),
  'loan.written-off': sample({ ...loan, amount: '23000000.00' }, [
    wrong('amount', '', 'bad-money'),
    wrong('loan', 'L 2025', 'bad-id'),
  ]),
  'loan.relief-agreed': sample({ ...loan, form: 'interest-waived', amount: '410000.00' }, [
    wrong('form', 'waived', 'bad-choice'),
    without('bank'),
  ]),
  'loan.demanded': sample(
    {
      ...loan,
      to: 'guarantor',
      guarantor: cast.holding,
      channel: 'recording',
      outcome: 'delivered',
      evidence: { loan: true, dueDate: true, amount: true, time: true, identity: false },
    },
    [
      wrong('channel', 'phone', 'bad-choice'),
      instead(
        {
          ...loan,
          to: 'debtor',
          channel: 'recording',
          outcome: 'refused',
          evidence: { who: true },
        },
        '/data/evidence/who',
        'unknown-field',
      ),
      wrong('guarantor', cast.noToken, 'citizen-number'),
    ],
  ),
  'loan.acknowledged': sample({ ...loan, form: 'repayment-plan' }, [
    wrong('form', 'oral', 'bad-choice'),
    without('form'),
  ]),
  'loan.transferred': sample(
    {
      loan: loan.loan,
      bank: cast.lender,
      from: cast.mill,
      to: cast.holding,
      manner: 'agreed',
      bankConsented: true,
      guarantorsConsented: false,
    },
    [without('bankConsented'), misnamed('from', 'party')],
  ),
  'recovery.reported': sample(
    {
      bank: cast.lender,
      area: '朱家铺村',
      region: '330106',
      month: '2026-03',
      due: '4200000.00',
      recovered: '4090000.00',
    },
    [wrong('month', '2026-3', 'bad-date'), without('area')],
  ),
};
