/** What is left of loans that fall due and of claims in bankruptcies, for the risk committee. */
import type { Row } from './define-dashboard';
import { chosenLoans, inRegion } from './filters';
import { fact, monthly, ratio, series, table } from './queries';

export const recoveryRow: Row<'recovery' | 'bankruptcies'> = {
  height: 9,
  panels: [
    {
      id: 12,
      answers: 'recovery',
      title: { zh: '逐月到期贷款收回率', en: 'Recovery of what fell due, by month' },
      description: {
        zh: '所选地区各村镇合计：本年累计收回额÷累计到期额，按报告月份。',
        en: 'All areas of the region: recovered over fallen due, year to date, by month reported.',
      },
      drawn: series(
        'percentunit',
        monthly({
          select: `${ratio('recovered', 'due')} as rate`,
          from: 'recovery',
          where: chosenLoans,
        }),
      ),
    },
    {
      id: 13,
      answers: 'bankruptcies',
      title: { zh: '各地破产债权受偿率', en: 'Recovery in bankruptcies, by region' },
      description: {
        zh: '已分配的破产案件：各银行受偿总额÷银行债权总额，按债务人注册地，从低到高；不分银行。',
        en: 'Bankruptcies distributed: paid over claimed, all banks together, by the debtor’s region, the lowest first.',
      },
      drawn: table(
        'percentunit',
        fact(`
          select left(region, 4) as region, ${ratio('paid', 'claims')} as paid_share
          from reporting.bankruptcy_recovery
          where ${inRegion} group by 1 order by 2, 1`),
      ),
    },
    {
      id: 14,
      answers: 'bankruptcies',
      title: { zh: '逐月破产债权受偿率', en: 'Recovery in bankruptcies, by month' },
      description: {
        zh: '按最近一次分配的月份：各银行受偿总额÷银行债权总额。',
        en: 'By the month of the latest distribution: paid to all banks over their claims.',
      },
      drawn: series(
        'percentunit',
        monthly({
          select: `${ratio('paid', 'claims')} as paid_share`,
          from: 'bankruptcy_recovery',
          where: inRegion,
        }),
      ),
    },
    {
      id: 15,
      answers: 'bankruptcies',
      title: { zh: '受偿最少的破产案件', en: 'Bankruptcies that left the least' },
      description: {
        zh: '银行债权总额、受偿总额（元）与受偿率，取受偿率最低的五十件。',
        en: 'Claims of the banks and what they were paid (yuan), the fifty lowest rates.',
      },
      drawn: table(
        'short',
        fact(`
          select bankruptcy, region, month, claims, paid, rate as paid_share
          from reporting.bankruptcy_recovery
          where ${inRegion} order by rate, claims desc limit 50`),
      ),
    },
  ],
};
