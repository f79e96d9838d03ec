/** What every obligor owed as it was known at a moment, and where: its standing, without any sign. */
import { formatYuan, type PartyId } from '@tocsin/credit-events';
import { writePastObligors, type PastView } from '@tocsin/read-models';
import { engineOf, type World } from '@tocsin/warning-signs';
import { readHistories } from '../judge/read-histories';
import type { Then } from './then';

const partiesAtOnce = 200;
/** A standing asks nothing. */
const noWorld: World = {
  connected: () => undefined,
  controlling: () => [],
  eventsOf: () => [],
  willingnessNear: () => [],
  completeness: () => [],
  parameterChanges: () => [],
};
const { fold } = engineOf([]);

export async function writeExposuresThen(then: Then, view: PastView): Promise<void> {
  let after = '';
  for (;;) {
    const { rows } = await then.tx.query<{ party: PartyId }>(
      `select party from watch.subject where party > $1 and strpos(party, ':') = 0
       order by party limit $2`,
      [after, partiesAtOnce],
    );
    const histories = await readHistories(
      then,
      rows.map(({ party }) => party),
    );
    await writePastObligors(
      then.tx,
      view,
      [...histories].flatMap(([party, events]) => obligorOf(party, events)),
    );
    const last = rows.at(-1);
    if (rows.length < partiesAtOnce || !last) return;
    after = last.party;
  }
}

type Events = Parameters<typeof fold>[0]['events'];

/** None of whom nothing was known then, or not where. */
function obligorOf(party: PartyId, events: Events) {
  const folded = fold({ subject: { kind: 'obligor', id: party }, events, world: noWorld });
  if (events.length === 0 || folded.outcome !== 'folded') return [];
  const { region, exposure, lenders } = folded.standing;
  if (region === undefined) return [];
  return [
    { party, region, exposure: formatYuan(exposure), lenderBanks: lenders.map(({ bank }) => bank) },
  ];
}
