/** For a region's coordination desk: what waits for it, and what comes first? */
import { defineDashboard } from './define-dashboard';
import { bySeverity, bySign, chosenAlerts, chosenLoans, inRegion, ofBank } from './filters';
import { bars, fact, stacked, stat, table } from './queries';
import { bank, region, sign } from './variables';

const alertPage = {
  title: { zh: '在控制台打开预警', en: 'Open the alert in the console' },
  path: '/alerts/${__data.fields.id}',
};

export const regionalDesk = defineDashboard({
  uid: 'tocsin-desk',
  folder: 'business',
  title: { zh: '警钟／地区协调', en: 'Tocsin / Regional desk' },
  questions: {
    waiting: {
      zh: '有多少预警等着处理，多严重？',
      en: 'How many alerts wait, and how grave are they?',
    },
    first: { zh: '先看哪几条？', en: 'Which come first?' },
    where: { zh: '集中在哪些地区？', en: 'Where are they?' },
    risk: { zh: '涉及多少贷款，是哪些银行的？', en: 'How much is at risk, and whose is it?' },
    age: { zh: '放了多久没有处理？', en: 'How long have they waited?' },
    coming: { zh: '近来新增在变多吗？', en: 'Do more come than before?' },
    kinds: { zh: '是哪些信号在响？', en: 'Which signs ring?' },
  },
  variables: [region, bank, sign],
  range: 'now-90d',
  rows: [
    {
      height: 5,
      panels: [
        {
          id: 1,
          answers: 'waiting',
          title: { zh: '待处理预警', en: 'Undecided alerts' },
          description: {
            zh: '尚未确认或排除的预警。',
            en: 'Neither confirmed nor dismissed yet.',
          },
          drawn: stat(
            'short',
            fact(
              `select count(*) as alerts from reporting.alert where undecided and ${chosenAlerts}`,
            ),
          ),
        },
        {
          id: 2,
          answers: 'waiting',
          title: { zh: '其中红色', en: 'Red ones' },
          description: { zh: '待处理的红色预警。', en: 'Undecided alerts that are red.' },
          actAbove: 1,
          drawn: stat(
            'short',
            fact(`
              select count(*) as alerts from reporting.alert
              where undecided and severity = 'red' and ${chosenAlerts}`),
          ),
        },
        {
          id: 3,
          answers: 'risk',
          title: { zh: '风险敞口', en: 'Exposure at risk' },
          description: {
            zh: '有待处理预警的债务人尚欠的本金，人民币元；每人只计一次。',
            en: 'Principal owed by obligors with undecided alerts, in yuan; each counted once.',
          },
          drawn: stat(
            'currencyCNY',
            fact(`
              select coalesce(sum(exposure), 0) as exposure from reporting.exposure_at_risk
              where ${chosenLoans}`),
          ),
        },
        {
          id: 4,
          answers: 'age',
          title: { zh: '等得最久', en: 'Longest wait' },
          description: {
            zh: '最早发出而仍待处理的预警，至今的天数。',
            en: 'Days since the oldest alert that is still undecided was raised.',
          },
          actAbove: 30,
          drawn: stat(
            'd',
            fact(`
              select coalesce(max(age_days), 0) as age_days from reporting.alert
              where undecided and ${chosenAlerts}`),
          ),
        },
      ],
    },
    {
      height: 10,
      panels: [
        {
          id: 5,
          answers: 'first',
          title: { zh: '先看这些', en: 'Look at these first' },
          description: {
            zh: '待处理的预警，先看等级，再看敞口；点击编号在控制台打开。',
            en: 'Undecided alerts, the gravest first, then the largest; a click opens the console.',
          },
          console: alertPage,
          drawn: table(
            'short',
            fact(`
              select id, severity, sign, region, exposure, since, round(age_days) as age_days
              from reporting.alert where undecided and ${chosenAlerts}
              order by array_position(array['red', 'orange', 'yellow', 'blue'], severity),
                exposure desc limit 50`),
          ),
        },
      ],
    },
    {
      height: 9,
      panels: [
        {
          id: 6,
          answers: 'where',
          title: { zh: '各地区待处理预警', en: 'Undecided alerts by region' },
          description: { zh: '按区县和等级。', en: 'By county and severity.' },
          drawn: table(
            'short',
            fact(`
              select region, ${bySeverity} from reporting.alert
              where undecided and ${chosenAlerts} group by region order by red desc, orange desc`),
          ),
        },
        {
          id: 7,
          answers: 'risk',
          title: { zh: '各银行风险敞口', en: 'Exposure at risk by bank' },
          description: {
            zh: '有待处理预警的债务人对各行所欠本金，人民币元。',
            en: 'Principal owed to each bank by obligors with undecided alerts, in yuan.',
          },
          drawn: table(
            'currencyCNY',
            fact(`
              select bank, severity, sum(exposure) as exposure from reporting.exposure_at_risk
              where ${chosenLoans} group by bank, severity order by exposure desc`),
          ),
        },
      ],
    },
    {
      height: 9,
      panels: [
        {
          id: 8,
          answers: 'coming',
          title: { zh: '每日新增预警', en: 'Alerts raised by day' },
          description: {
            zh: '按发出日期和等级。',
            en: 'By the day they were raised, and severity.',
          },
          drawn: stacked(
            'short',
            fact(`
              select raised_on::timestamptz as time, ${bySeverity} from reporting.alert
              where $__timeFilter(raised_at) and ${chosenAlerts} group by raised_on order by 1`),
          ),
        },
        {
          id: 9,
          answers: 'age',
          title: { zh: '待处理预警的时长', en: 'Age of undecided alerts' },
          description: {
            zh: '发出以来的天数，分档。',
            en: 'Days since they were raised, in bands.',
          },
          drawn: bars(
            'short',
            fact(`
              select case when age_days < 1 then '< 1' when age_days < 7 then '1–6'
                when age_days < 30 then '7–29' else '≥ 30' end as age_days, ${bySeverity}
              from reporting.alert where undecided and ${inRegion} and ${ofBank} and ${bySign}
              group by 1 order by min(age_days)`),
          ),
        },
        {
          id: 10,
          answers: 'kinds',
          title: { zh: '各信号待处理预警', en: 'Undecided alerts by sign' },
          description: { zh: '按信号和等级。', en: 'By sign and severity.' },
          console: {
            title: { zh: '在控制台查看信号', en: 'Open the sign in the console' },
            path: '/signs/${__data.fields.sign}',
          },
          drawn: bars(
            'short',
            fact(`
              select sign, ${bySeverity} from reporting.alert
              where undecided and ${chosenAlerts} group by sign order by count(*) desc limit 20`),
          ),
        },
      ],
    },
  ],
});
