/** The health of feeds in lines: a table of all, and what there is to say of one. */
import type {
  ComparedTotal,
  DeclaredComplete,
  FeedDetail,
  FeedHealth,
  FeedTrouble,
  KafkaStanding,
  TypeSilence,
} from '@tocsin/read-models';
import { table } from './say';

const columns = 'FEED,ACCEPTED,DUPLICATES,QUARANTINED,PER MINUTE,LAST EVENT,COMPLETE TO,STATE';

export const feedTable = (feeds: readonly FeedHealth[]): readonly string[] =>
  table([
    columns.split(','),
    ...feeds.map((feed) => [
      feed.name,
      String(feed.accepted),
      String(feed.duplicates),
      String(feed.quarantined),
      feed.eventsPerMinute.toFixed(1),
      feed.lastEvent?.toISOString() ?? '–',
      feed.completeThrough ?? '–',
      stateOf(feed),
    ]),
  ]);

const nouns: Readonly<Record<FeedTrouble['kind'], string>> = {
  kafka: 'kafka to look at',
  silence: 'silent for too long',
  gap: 'gap',
  credential: 'credential to look at',
  incomplete: 'incomplete',
};

/** `2 gap, silent for too long`, worst first; all gaps, also those not told one by one. */
function stateOf({ troubles, reconciliation }: FeedHealth): string {
  const kinds = [...new Set(troubles.map(({ kind }) => kind))];
  const said = kinds.map((kind) =>
    kind === 'gap' ? `${String(reconciliation.gaps)} gap` : nouns[kind],
  );
  return said.length === 0 ? 'well' : said.join(', ');
}

export function detailLines(feed: FeedDetail): readonly string[] {
  const reasons = Object.entries(feed.reasons).map(([reason, n]) => `  ${reason}: ${String(n)}`);
  return [
    ...feed.troubles.flatMap(troubleLines),
    ...(feed.kafka ? kafkaLines(feed.kafka) : []),
    ...(reasons.length === 0 ? [] : ['in quarantine:', ...reasons]),
    ...totalLines(feed.totals),
    ...completeLines(feed.completeness),
    ...cadenceLines(feed.types),
  ];
}

const troubleLines = ({ kind, what, mend }: FeedTrouble): readonly string[] => [
  `! ${kind}: ${what.en}`,
  `  ${mend.en}`,
];

const kafkaLines = ({ state, group, problem, topics }: KafkaStanding): readonly string[] => [
  `kafka: ${state}${group === undefined ? '' : ` as ${group}`}${problem ? ` (${problem.en})` : ''}`,
  ...topics.flatMap((topic) => [
    `  ${topic.topic}: ${behind(topic)}`,
    ...topic.partitions.map(
      (each) =>
        `    ${String(each.partition)}: ${behind(each)}, read by ${each.consumer ?? 'nobody'}`,
    ),
  ]),
];

const behind = ({
  lagEvents,
  lagSeconds = 0,
}: Readonly<{ lagEvents?: number; lagSeconds?: number }>): string =>
  lagEvents === undefined
    ? 'how far behind is not known'
    : `${String(lagEvents)} behind, ${String(Math.round(lagSeconds))} s`;

const shownMax = 20;

function totalLines(totals: readonly ComparedTotal[]): readonly string[] {
  if (totals.length === 0) return [];
  const rows = totals
    .slice(0, shownMax)
    .map((total) => [
      ...[total.date, total.bank ?? 'all banks', total.type ?? 'all types'],
      ...[total.told, total.accepted, total.quarantined, total.undated, total.duplicates].map(
        String,
      ),
      total.gap > 0 ? `${String(total.gap)} ${total.state}` : total.state,
    ]);
  const heads = 'DAY,BANK,TYPE,TOLD,ACCEPTED,QUARANTINED,UNDATED,DUPLICATES,STATE'.split(',');
  const more = totals.length - rows.length;
  return ['', ...table([heads, ...rows]), ...(more > 0 ? [`… and ${String(more)} more`] : [])];
}

const completeLines = (declared: readonly DeclaredComplete[]): readonly string[] =>
  declared.map(
    ({ source, bank = 'all banks', type = 'all types', through, heeded }) =>
      `complete through ${through}: ${source}, ${bank}, ${type}${heeded ? '' : ' (no longer waited for)'}`,
  );

const cadenceLines = (types: readonly TypeSilence[]): readonly string[] =>
  types
    .filter(({ silentAfterHours }) => silentAfterHours !== undefined)
    .map(
      ({ type, silentAfterHours = 0, lastReceived }) =>
        `${type}: every ${String(silentAfterHours)} hours, last ${lastReceived?.toISOString() ?? 'never'}`,
    );
