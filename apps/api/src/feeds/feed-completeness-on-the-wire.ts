/** What is missing of a feed, and what to look at, as it goes over the wire. */
import {
  troubleKinds,
  type ComparedTotal,
  type DeclaredComplete,
  type FeedDetail,
  type FeedTrouble,
  type TypeSilence,
} from '@tocsin/read-models';
import { z } from 'zod';
import { bothText, dateText, instant, instantText, named } from '../contract/values';

const count = z.int().min(0);

const scope = {
  bank: z.string().optional().describe('Absent: all banks.'),
  type: z.string().optional().describe('Absent: all event types.'),
};

export const feedTrouble = named(
  'FeedTrouble',
  z.object({
    kind: z
      .enum(troubleKinds)
      .describe(
        '`gap`: a control total and what came differ · `silence`: longer than the cadence allows, ' +
          'of the feed or of one type · `incomplete`: completeness not declared for 30 days · ' +
          '`credential`: one expires soon, or has expired · ' +
          '`kafka`: its topics are not read.',
      ),
    since: instantText.optional(),
    what: bothText,
    mend: bothText.describe('How to end it.'),
    source: z.string().optional(),
    date: dateText.optional(),
    ...scope,
  }),
);

export const reconciliation = z
  .object({
    state: z
      .enum(['none', 'balanced', 'held', 'gap'])
      .describe('`none`: no total was told · `held`: all came, some waits in quarantine.'),
    totals: count.describe('Control totals in force: of each day, bank and type the latest.'),
    gaps: count.describe('So many of them have a gap.'),
  })
  .describe('What the sender says it sent, against what came.');

const controlTotal = named(
  'ControlTotal',
  z.object({
    source: z.string(),
    eventId: z.string().describe('The `feed.control-total`; its source is `source`.'),
    date: dateText.describe('Events are counted under the day of their `time`.'),
    ...scope,
    state: z
      .enum(['balanced', 'held', 'missing', 'excess', 'amount'])
      .describe(
        '`held`: all came, some waits in quarantine · `amount`: all came, but their amounts ' +
          'make another sum.',
      ),
    told: count,
    accepted: count,
    quarantined: count.describe('Waiting there, each event once.'),
    undated: count.describe(
      'Refused, came on that day, and of what day they are cannot be read; they close no gap.',
    ),
    duplicates: count.describe('Came again; an event counts once, however often it comes.'),
    gap: count.describe('Events missing, or too many.'),
    amount: z
      .object({
        told: z.string(),
        accepted: z.string().optional().describe('Absent where it is not compared.'),
        currency: z.string(),
        state: z
          .enum(['equal', 'differs', 'not-compared'])
          .describe('Not compared until all came, nor of types without one clear amount.'),
      })
      .optional()
      .describe('Only where a sum was told.'),
    stated: instantText,
  }),
);

const declaredComplete = named(
  'DeclaredComplete',
  z.object({
    source: z.string(),
    ...scope,
    through: dateText.describe('Everything up to this day has been sent.'),
    declared: instantText,
    heeded: z.boolean().describe('Signs of absence wait for it; not after 30 days of silence.'),
  }),
);

const typeSilence = z.object({
  type: z.string(),
  lastReceived: instantText.optional(),
  silentSeconds: z.number().min(0).optional(),
  silentAfterHours: z.number().optional().describe('The cadence declared for this type.'),
  overdue: z.boolean(),
  overdueSince: instantText.optional(),
});

/** Only of one feed at a time: it may be much. */
export const completenessOfFeed = {
  types: z.array(typeSilence).describe('Every type that came, or has a cadence.'),
  totals: z
    .array(controlTotal)
    .describe('At most 200 that do not agree, gaps first; then the newest 30 that do.'),
  completeness: z.array(declaredComplete),
  daysOff: z.array(dateText).describe('On these nothing is expected: not counted as silence.'),
  unplaced: count.describe('In quarantine without a readable day: may be what is missing.'),
  uncounted: count.describe('Recorded events, of all feeds, that the totals do not know yet.'),
};

export function completenessOf(feed: FeedDetail) {
  const { types, totals, completeness, unplaced, daysOff } = feed;
  return {
    daysOff: [...daysOff],
    types: types.map(typeOf),
    totals: totals.map(totalOf),
    completeness: completeness.map(declaredOf),
    unplaced,
  };
}

const typeOf = ({ lastReceived, overdueSince, ...type }: TypeSilence) => ({
  ...type,
  ...(lastReceived && { lastReceived: instant(lastReceived) }),
  ...(overdueSince && { overdueSince: instant(overdueSince) }),
});

const totalOf = ({ stated, ...total }: ComparedTotal): z.output<typeof controlTotal> => ({
  ...total,
  stated: instant(stated),
});

const declaredOf = (one: DeclaredComplete): z.output<typeof declaredComplete> => ({
  ...one,
  declared: instant(one.declared),
});

export const troubleOf = ({ since, ...trouble }: FeedTrouble): z.output<typeof feedTrouble> => ({
  ...trouble,
  ...(since && { since: instant(since) }),
});
