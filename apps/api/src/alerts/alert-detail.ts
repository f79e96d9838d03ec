/** One alert in full, as it goes over the wire. */
import { alertCommandNames, type AlertCommandName } from '@tocsin/alerts';
import type { RecordedEvent } from '@tocsin/event-store';
import type { AlertHistoryItem, AlertRow, DeliveryName } from '@tocsin/read-models';
import { signOf } from '@tocsin/warning-signs';
import { z } from 'zod';
import { bothText, dateText, instant, instantText, named } from '../contract/values';
import { deliveryName, deliveryNameOf } from '../deliveries/delivery-on-the-wire';
import { alertItem, alertItemOf } from './alert-item';
import { legalParameter, unconfirmedLawOf } from '../signs/legal-basis';
import { termOf } from '../signs/sign-texts';

const position = z.int().min(1);
const bothLists = named(
  'BothLists',
  z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
);

const evidenceItem = named(
  'EvidenceItem',
  z.object({
    eventId: z.string().describe('The `id` of the CloudEvent: with `source` its address.'),
    source: z.string(),
    type: z.string(),
    time: instantText.describe('It happened.'),
    knowntime: instantText.describe('Its sender learnt of it.'),
    position,
    role: z.enum(['supports', 'strengthens', 'connects']),
    delivery: deliveryName.optional().describe('By which it came; absent where nothing is noted.'),
  }),
);

const measure = named(
  'Measure',
  z.object({
    name: z.string(),
    value: z.union([z.number(), z.string()]),
    threshold: z.union([z.number(), z.string()]).optional(),
    unit: z.string().optional(),
    label: bothText,
  }),
);

const partyName = z.string().optional().describe('Absent for natural persons.');

export const connectionEdge = named(
  'ConnectionEdge',
  z.object({
    from: z.string(),
    to: z.string(),
    kind: z.string().describe('shareholding, office, relation.'),
    detail: z.string().describe('The office or relation; control or significant.'),
    ratio: z.number().optional(),
    since: dateText.describe('The tie began to hold.'),
    known: dateText.describe('The tie was known.'),
    event: position.describe('The event that states it.'),
    fromName: partyName,
    toName: partyName,
  }),
);

const connectionPath = named(
  'ConnectionPath',
  z.object({
    from: z.string(),
    to: z.string(),
    known: dateText.describe('The day by which all its ties were known.'),
    edges: z.array(connectionEdge),
  }),
);

const historyItem = named(
  'AlertHistoryItem',
  z.object({
    type: z.string().describe('The event in the life of the alert, e.g. `alert.acknowledged`.'),
    at: instantText,
    position,
    by: z.string().optional().describe('The person; absent where the watch itself did it.'),
    role: z.string().optional(),
    status: z.string().optional().describe('The status from here on.'),
    note: z.string().optional().describe('Note or reason.'),
    detail: z.record(z.string(), z.unknown()).optional(),
  }),
);

export const alertDetail = named(
  'AlertDetail',
  alertItem.extend({
    assignee: z.string().optional(),
    commands: z
      .array(z.enum(alertCommandNames))
      .describe('What you may do with it in the status that it is shown in.'),
    severitySum: z
      .array(z.object({ levels: z.int(), reason: z.string(), zh: z.string(), en: z.string() }))
      .describe('The steps that make the severity.'),
    measures: z.array(measure).describe('Each value beside its threshold.'),
    evidence: z.array(evidenceItem).describe('In order of their time.'),
    connections: z.array(connectionPath),
    meaning: bothText,
    explanations: bothLists.describe('Ordinary business that would explain it.'),
    blindSpots: bothLists.describe('What the sign cannot see.'),
    notSeen: z.array(z.string()).describe('Sources whose completeness could not be awaited.'),
    unconfirmedLaw: z
      .array(legalParameter)
      .describe(
        'Parameters of law under the sign that are recalled: confirm before acting on them.',
      ),
    nextSteps: z.object({ desk: bothLists, bank: bothLists }),
    withdrawn: z
      .object({ known: dateText, reason: z.string(), because: position.optional() })
      .optional()
      .describe('Why the facts no longer support it.'),
    history: z.array(historyItem),
  }),
);

type Detail = z.output<typeof alertDetail>;
type Around = Readonly<{
  recorded: ReadonlyMap<number, RecordedEvent>;
  names: ReadonlyMap<string, string>;
  deliveries: ReadonlyMap<number, DeliveryName>;
  commands: readonly AlertCommandName[];
}>;

export const alertDetailOf = (row: AlertRow, around: Around): Detail => ({
  ...alertItemOf(row),
  ...(row.assignee !== null && { assignee: row.assignee }),
  commands: [...around.commands],
  severitySum: [...row.severitySum],
  measures: row.measures.map((one) => ({ ...one, label: termOf(row.sign, one.name) })),
  evidence: evidenceOf(row, around),
  connections: row.connections.map((path) => ({
    ...path,
    edges: path.edges.map((edge) => ({ ...edge, ...edgeNames(edge, around.names) })),
  })),
  ...signTexts(row.sign),
  notSeen: row.notSeen,
  unconfirmedLaw: unconfirmedLawOf(row.sign),
  ...(row.withdrawnKnown !== null && {
    withdrawn: {
      known: row.withdrawnKnown,
      reason: row.withdrawnReason ?? 'judged-anew',
      ...(row.withdrawnBecause !== null && { because: Number(row.withdrawnBecause) }),
    },
  }),
  history: row.history.map(historyItemOf),
});

function evidenceOf(row: AlertRow, { recorded, deliveries }: Around): Detail['evidence'] {
  return row.evidence
    .map(({ position: at, id, source, type, role, time, known }) => {
      const event = recorded.get(at);
      const came = deliveries.get(at);
      return {
        eventId: id,
        source,
        type,
        time: instant(event?.time ?? new Date(time)),
        knowntime: instant(event?.known ?? new Date(known)),
        position: at,
        role,
        ...(came && { delivery: deliveryNameOf(came) }),
      };
    })
    .sort((a, b) => Date.parse(a.time) - Date.parse(b.time) || a.position - b.position);
}

export function edgeNames(
  { from, to }: Readonly<{ from: string; to: string }>,
  names: ReadonlyMap<string, string>,
) {
  const [fromName, toName] = [names.get(from), names.get(to)];
  return {
    ...(fromName !== undefined && { fromName }),
    ...(toName !== undefined && { toName }),
  };
}

/** A sign that has left the catalogue leaves its alerts standing, without advice. */
function signTexts(
  id: string,
): Pick<Detail, 'meaning' | 'explanations' | 'blindSpots' | 'nextSteps'> {
  const texts = signOf(id)?.texts;
  const lists = (pick: (language: NonNullable<typeof texts>['zh']) => readonly string[]) => ({
    zh: texts ? [...pick(texts.zh)] : [],
    en: texts ? [...pick(texts.en)] : [],
  });
  return {
    meaning: { zh: texts?.zh.meaning ?? '', en: texts?.en.meaning ?? '' },
    explanations: lists(({ explanations }) => explanations),
    blindSpots: lists(({ blindSpots }) => blindSpots),
    nextSteps: {
      desk: lists(({ nextSteps }) => nextSteps.desk),
      bank: lists(({ nextSteps }) => nextSteps.bank),
    },
  };
}

function historyItemOf(item: AlertHistoryItem): Detail['history'][number] {
  const { by, detail, status } = item;
  const note = detail?.['note'] ?? detail?.['reason'];
  return {
    type: item.type,
    at: instant(new Date(item.at)),
    position: item.position,
    ...(by && { by: by.name, role: by.role }),
    ...(status !== undefined && { status }),
    ...(typeof note === 'string' && { note }),
    ...(detail && { detail }),
  };
}
