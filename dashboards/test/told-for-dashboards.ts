/** What the demo does not tell: a bad loan, ratings far apart, what is recovered, a total, a refusal. */
import { randomUUID } from 'node:crypto';

const source = '/banks/102331000014/core';
const [bank, other, party] = ['102331000014', '104305000023', 'X-DASH00001'];
const loan = { loan: 'L-DASH-1', party, bank };

type Told = Readonly<Record<string, unknown> & { from?: string }>;

const told = (type: string, time: string, { from = source, ...data }: Told) => ({
  ...{ specversion: '1.0', id: randomUUID(), source: from, type },
  ...{ time: `${time}T09:00:00+08:00`, data },
});

/** The last is refused. */
export const eventsForDashboards = (): readonly object[] => [
  told('party.registered', '2024-12-01', {
    ...{ from: '/registries/aic-330106', party, kind: 'company' },
    ...{ name: '看板纺织有限公司', region: '330106' },
  }),
  told('loan.granted', '2025-01-06', {
    ...loan,
    ...{ amount: '1000.00', start: '2025-01-06', maturity: '2027-12-31', kind: 'mortgage' },
  }),
  told('loan.disbursed', '2025-01-06', { ...loan, amount: '1000.00' }),
  told('loan.repaid', '2025-02-20', { ...loan, principal: '100.00', interest: '30.00' }),
  told('rating.assigned', '2026-09-01', { party, bank, scheme: 'letters', grade: 'AAA' }),
  told('rating.assigned', '2026-09-02', {
    ...{ from: `/banks/${other}/core`, party, bank: other, scheme: 'letters', grade: 'CCC' },
  }),
  told('loan.overdue', '2026-10-20', {
    ...loan,
    ...{ daysPastDue: 20, principal: '900.00', interest: '12.00' },
  }),
  told('recovery.reported', '2026-10-31', {
    ...{ bank, area: '朱家铺村', region: '330106', month: '2026-10' },
    ...{ due: '4200000.00', recovered: '4090000.00' },
  }),
  told('bankruptcy.distributed', '2026-10-31', {
    ...{ from: '/courts/330106', bankruptcy: '330106-2026-3', party },
    ...{ bankClaims: '900.00', bankPaid: '36.00' },
  }),
  told('feed.control-total', '2026-10-31', {
    ...{ bank, date: '2026-10-20', type: 'loan.overdue', count: 2 },
  }),
  told('loan.repaid', '2026-10-31', { loan: 'no party' }),
];
