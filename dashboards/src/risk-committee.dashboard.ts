/** For a risk committee: is it getting better or worse, where, and what are the warnings worth? */
import { defineDashboard } from './define-dashboard';
import { bySeverity, chosenAlerts, chosenLoans, inRegion, ofBank } from './filters';
import { fact, monthly, ratio, series, stacked, stat, table } from './queries';
import { recoveryRow } from './recovery-row';
import { bank, region, sign } from './variables';

export const riskCommittee = defineDashboard({
  uid: 'tocsin-committee',
  folder: 'business',
  title: { zh: '警钟／风险委员会', en: 'Tocsin / Risk committee' },
  questions: {
    trend: { zh: '预警逐月是增是减？', en: 'Are warnings growing, month by month?' },
    quality: {
      zh: '贷款质量五项指标走势如何，怎样计算？',
      en: 'How do the five indicators of loan quality move, and how are they computed?',
    },
    where: { zh: '哪些银行、哪些地区最差？', en: 'Which banks and regions are worst?' },
    early: {
      zh: '预警比违约早多少天？',
      en: 'How many days before the failure to pay do warnings come?',
    },
    outcomes: { zh: '预警查实的多还是排除的多？', en: 'Are more alerts confirmed or dismissed?' },
    recovery: { zh: '到期贷款收回得怎样？', en: 'How much of what falls due is recovered?' },
    bankruptcies: {
      zh: '企业破产后，银行还能收回多少？',
      en: 'What is left for the banks in bankruptcies?',
    },
    ratings: {
      zh: '哪里各行评级相差悬殊？',
      en: 'Where do banks rate the same borrower far apart?',
    },
  },
  variables: [region, bank, sign],
  range: 'now-2y',
  rows: [
    {
      height: 5,
      panels: [
        {
          id: 1,
          answers: 'early',
          title: { zh: '提前天数（中位数）', en: 'Lead time (median)' },
          description: {
            zh: '从预警可知之日到债务人首次逾期之日；负数表示预警晚于逾期。',
            en: 'Days from the day a warning could be known to the first day past due; negative: too late.',
          },
          drawn: stat(
            'd',
            fact(`
              select percentile_cont(0.5) within group (order by lead_days) as lead_days
              from reporting.lead_time where ${chosenAlerts}`),
          ),
        },
        {
          id: 2,
          answers: 'outcomes',
          title: { zh: '查实率', en: 'Confirmed' },
          description: {
            zh: '查实的÷查实与排除的之和；事后办结的按办结前的结论计。',
            en: 'Confirmed over confirmed and dismissed; what was closed after that counts as decided.',
          },
          drawn: stat(
            'percentunit',
            fact(`
              select avg((decision = 'confirmed')::int) as confirmed_share
              from reporting.alert where decision is not null and ${chosenAlerts}`),
          ),
        },
        {
          id: 3,
          answers: 'quality',
          title: { zh: '贷款综合风险度', en: 'Overall loan risk degree' },
          description: {
            zh: '∑（余额×担保系数×等级系数×状态系数）÷∑余额，最近一个月。',
            en: 'Σ (balance × factors of security, grade and status) / Σ balance, latest month.',
          },
          drawn: stat(
            'short',
            fact(`
              select ${ratio('weighted', 'balance')} as risk_degree from reporting.loan_quality
              where month = (select max(month) from reporting.loan_quality) and ${chosenLoans}`),
          ),
        },
      ],
    },
    {
      height: 9,
      panels: [
        {
          id: 4,
          answers: 'quality',
          title: {
            zh: '逾期、呆滞、呆账与欠息率',
            en: 'Overdue, stagnant, bad and interest arrears',
          },
          description: {
            zh: '月末占全部贷款余额的比例；欠息率为欠息占欠息与当月实收利息之和的比例。',
            en: 'Of all balances at the month’s end; arrears: of overdue interest and what was paid in the month.',
          },
          drawn: series(
            'percentunit',
            monthly({
              select: `${ratio('overdue', 'balance')} as overdue_ratio,
                ${ratio('stagnant', 'balance')} as stagnant_ratio,
                ${ratio('bad', 'balance')} as bad_ratio,
                ${ratio('interest_overdue', 'interest_due')} as arrears_ratio`,
              from: 'loan_quality',
              where: chosenLoans,
            }),
          ),
        },
        {
          id: 5,
          answers: 'quality',
          title: { zh: '贷款综合风险度走势', en: 'Overall loan risk degree by month' },
          description: {
            zh: '月末值；系数见“指标系数”。',
            en: 'At the end of each month; its coefficients are in the table below.',
          },
          drawn: series(
            'short',
            monthly({
              select: `${ratio('weighted', 'balance')} as risk_degree`,
              from: 'loan_quality',
              where: chosenLoans,
            }),
          ),
        },
        {
          id: 6,
          answers: 'trend',
          title: { zh: '逐月成立的预警', en: 'Alerts by the month they began to hold' },
          description: {
            zh: '按成立月份和等级。',
            en: 'By the month in which they hold since, and severity.',
          },
          drawn: stacked(
            'short',
            fact(`
              select date_trunc('month', since)::timestamptz as time, ${bySeverity}
              from reporting.alert
              where $__timeFilter(since::timestamptz) and ${chosenAlerts} group by 1 order by 1`),
          ),
        },
      ],
    },
    {
      height: 9,
      panels: [
        {
          id: 7,
          answers: 'where',
          title: { zh: '各行各地贷款质量', en: 'Loan quality by bank and region' },
          description: { zh: '最近一个月，比例从差到好。', en: 'Latest month, the worst first.' },
          drawn: table(
            'percentunit',
            fact(`
              select bank, left(region, 4) as region, ${ratio('overdue', 'balance')} as overdue_ratio,
                ${ratio('stagnant', 'balance')} as stagnant_ratio,
                ${ratio('bad', 'balance')} as bad_ratio,
                ${ratio('interest_overdue', 'interest_due')} as arrears_ratio
              from reporting.loan_quality
              where month = (select max(month) from reporting.loan_quality) and ${chosenLoans}
              group by 1, 2 order by sum(overdue + stagnant + bad) / nullif(sum(balance), 0) desc nulls last`),
          ),
        },
        {
          id: 8,
          answers: 'recovery',
          title: { zh: '各村镇到期贷款收回率', en: 'Recovery of what fell due, by area' },
          description: {
            zh: '本年累计收回额÷累计到期额，取最近报告的月份，从低到高。',
            en: 'Recovered over fallen due, year to date, latest month reported, the lowest first.',
          },
          drawn: table(
            'percentunit',
            fact(`
              select distinct on (rate, bank, area) bank, area, region, month, rate
              from reporting.recovery r
              where ${chosenLoans} and month = (select max(month) from reporting.recovery l
                where l.bank = r.bank and l.area = r.area)
              order by rate, bank, area`),
          ),
        },
      ],
    },
    recoveryRow,
    {
      height: 9,
      panels: [
        {
          id: 9,
          answers: 'outcomes',
          title: { zh: '各信号处理结果', en: 'Outcomes by sign' },
          description: {
            zh: '发出的预警中查实、排除（办结的按办结前的结论计）与待处理的条数，以及事后发现的条数。',
            en: 'Alerts confirmed, dismissed (closed ones as decided before) and undecided, and how many were found late.',
          },
          console: {
            title: { zh: '在控制台查看信号', en: 'Open the sign in the console' },
            path: '/signs/${__data.fields.sign}',
          },
          drawn: table(
            'short',
            fact(`
              select sign, count(*) as alerts,
                count(*) filter (where decision = 'confirmed') as confirmed,
                count(*) filter (where decision = 'dismissed') as dismissed,
                count(*) filter (where undecided) as undecided,
                count(*) filter (where found_late) as found_late
              from reporting.alert where ${chosenAlerts} group by sign order by alerts desc`),
          ),
        },
        {
          id: 10,
          answers: 'ratings',
          title: { zh: '评级悬殊的借款人', en: 'Ratings far apart' },
          description: {
            zh: '同一借款人各行评级相差的级数，换算到同一标尺。',
            en: 'Notches between banks’ ratings of one borrower, on a common scale.',
          },
          console: {
            title: { zh: '在控制台打开预警', en: 'Open the alert in the console' },
            path: '/alerts/${__data.fields.id}',
          },
          drawn: table(
            'short',
            fact(`
              select id, region, notches, since, lapsed from reporting.rating_divergence
              where ${inRegion} and ${ofBank} order by notches desc`),
          ),
        },
        {
          id: 11,
          answers: 'quality',
          title: { zh: '指标系数', en: 'Coefficients of the indicators' },
          description: {
            zh: '条文只列指标名称，系数由本系统设定：担保、等级、状态；逾期超过 days 天为呆滞。',
            en: 'The source names the indicators only; these factors are ours. Stagnant: overdue beyond days.',
          },
          drawn: table('short', fact('select of, key, factor from reporting.coefficient')),
        },
      ],
    },
  ],
});
