/**
 * The four files of a sign that is not written yet. They compile, and their stories fail until
 * somebody has thought: every line marked 待写 / to be written is to be replaced, and
 * `unwritten.spec.ts` of the signs names each of them.
 */
export type Naming = Readonly<{
  /** `rent-in-advance` */
  id: string;
  /** `rentInAdvance` */
  constant: string;
}>;

export const signFile = ({ id, constant }: Naming): string => `/**
 * (to be written) What is seen, in one sentence.
 *
 * (to be written) Why it matters to a lender, and what else it may be. Sources: clauses, law.
 */
import {
  addDays,
  daysBetween,
  yuan,
  type BusinessDate,
  type EvidenceRef,
} from '@tocsin/credit-events';
import { defineWarningSign, type SignContext } from '../define-warning-sign';
import { texts } from './texts';

type Report = Readonly<{ date: BusinessDate; event: EvidenceRef }>;

// (to be written) Numbers of the rule: units last in names, each with its title in the texts.
const parameters = {
  reportsMin: { unit: 'reports', default: 2 },
  windowDays: { unit: 'days', default: 90 },
  exposureMin: { unit: 'CNY', default: yuan('1000000.00') },
};
type Ctx = SignContext<typeof parameters>;

/** Bounds the state: the latest reports are enough. */
const reportsKept = 16;

export const ${constant} = defineWarningSign({
  id: '${id}',
  version: 1,
  // A draft is told its stories and judges nobody; then 'trial', and once people trust it, live.
  status: 'draft',
  // (to be written) Its place in the catalogue.
  family: 'conduct',
  axis: 'willingness',
  effect: 'assets-shrink',
  stage: 'performing',
  fault: 'debtor',
  base: 'yellow',
  texts,
  parameters,
  // (to be written) The events that it folds; docs/feeds/events.md has them all.
  watches: ['account.closed'],
  subject: 'obligor',

  initialState: (): readonly Report[] => [],

  // Keep what counts and nothing else; answer the same reference where nothing changes.
  evolve: (reports, event, ctx) =>
    [...counting(reports, ctx), { date: event.date, event: event.ref }].slice(-reportsKept),

  // (to be written) On which days it holds. For the stories as they stand this would do:
  //   holds: (reports, ctx) =>
  //     ctx.standing.exposure >= ctx.parameters.exposureMin &&
  //     counting(reports, ctx).length >= ctx.parameters.reportsMin,
  holds: () => false,

  // The next day on which the answer could change by itself: here the oldest report leaves the window.
  wakeOn: (reports, ctx) => {
    const oldest = counting(reports, ctx)[0];
    return oldest && addDays(oldest.date, ctx.parameters.windowDays + 1);
  },

  evidence: (reports, ctx) => counting(reports, ctx).map(({ event }) => event),

  measures: (reports, ctx) => [
    {
      name: 'reports',
      value: counting(reports, ctx).length,
      threshold: ctx.parameters.reportsMin,
    },
    { name: 'exposure', value: ctx.standing.exposure, threshold: ctx.parameters.exposureMin },
  ],
});

/** Reports inside the window: day 0 and the last day both count. */
const counting = (reports: readonly Report[], ctx: Ctx): readonly Report[] =>
  reports.filter(({ date }) => daysBetween(date, ctx.today) <= ctx.parameters.windowDays);
`;

export const textsFile = `import type { SignTexts } from '../define-warning-sign';

export const texts: SignTexts = {
  zh: {
    name: '（待写）名称',
    meaning: '（待写）一句话说明它对贷款银行为何重要。',
    explanations: ['（待写）没有过错的客户会怎样解释。'],
    blindSpots: ['（待写）看不到什么。'],
    nextSteps: {
      desk: ['（待写）协调岗可以做什么。'],
      bank: ['（待写）银行可以做什么。'],
    },
    terms: {
      reports: '（待写）期间内的次数',
      reportsMin: '（待写）次数下限',
      windowDays: '计算期间',
      exposure: '贷款余额合计',
      exposureMin: '贷款余额下限',
    },
  },
  en: {
    name: '(to be written) name',
    meaning: '(to be written) Why it matters to a lender, in one sentence.',
    explanations: ['(to be written) What a client who did nothing wrong would say.'],
    blindSpots: ['(to be written) What it cannot see.'],
    nextSteps: {
      desk: ['(to be written) What the coordination desk can do.'],
      bank: ['(to be written) What a bank can do.'],
    },
    terms: {
      reports: '(to be written) how often in the window',
      reportsMin: '(to be written) least number',
      windowDays: 'window',
      exposure: 'outstanding principal, all banks',
      exposureMin: 'least outstanding principal',
    },
  },
};
`;

export const storiesFile = `import { on, silence, type Story } from '../story';

const party = 'X-MILL0001';

const owes = (date: string) =>
  on(date, 'loan.disbursed', { loan: 'L-1', party, bank: 'BANKA', amount: '8000000.00' });

const closes = (date: string, bank: string) =>
  on(date, 'account.closed', { account: \`\${bank}-1\`, party, bank });

// \`because\` counts the lines of \`given\` from 1. Add stories until every fault that you plant in
// sign.ts makes one of them fail: eight at least, each arm and each ordinary explanation among them.
export const stories: readonly Story[] = [
  {
    kind: 'fires',
    title: { zh: '（待写）成立的情形', en: '(to be written) It fires' },
    given: [owes('2025-01-06'), closes('2025-03-10', 'BANKB'), closes('2025-03-17', 'BANKC')],
    expect: [{ since: '2025-03-17', known: '2025-03-17', because: [2, 3], lapsed: '2025-06-09' }],
    closedThrough: '2025-06-30',
  },
  {
    kind: 'quiet',
    title: { zh: '（待写）正常解释，不成立', en: '(to be written) Its ordinary explanation' },
    given: [owes('2025-01-06'), closes('2025-03-10', 'BANKB')],
    expect: silence,
  },
  {
    kind: 'edge inside',
    title: { zh: '（待写）恰在界内', en: '(to be written) Just inside: day 90' },
    given: [owes('2025-01-06'), closes('2025-03-10', 'BANKB'), closes('2025-06-08', 'BANKC')],
    expect: [{ since: '2025-06-08', known: '2025-06-08', because: [2, 3] }],
  },
  {
    kind: 'edge outside',
    title: { zh: '（待写）恰在界外', en: '(to be written) Just outside: day 91' },
    given: [owes('2025-01-06'), closes('2025-03-10', 'BANKB'), closes('2025-06-09', 'BANKC')],
    expect: silence,
  },
];
`;

export const readmeFile = `# （待写）名称 · (to be written) name

## What it sees

(to be written) The rule in words, with every boundary: which days count, what is left out, what strengthens it, how much state it keeps.

## Why it matters

(to be written) What happens to the claim of a lender who learns of it too late.

## What it misses

- (to be written) What it cannot see, and how it could be avoided.

## Ordinary explanations

- (to be written) What a client who did nothing wrong would say.

## Parameters

| name          | unit    | default    | meaning                                      |
| ------------- | ------- | ---------- | -------------------------------------------- |
| \`reportsMin\`  | reports | 2          | (to be written) how often                    |
| \`windowDays\`  | days    | 90         | from the first report to the last, inclusive |
| \`exposureMin\` | CNY     | 1000000.00 | outstanding principal over all banks         |

## Sources

(to be written) Clauses of the founding documents, articles of law, practice.
`;
