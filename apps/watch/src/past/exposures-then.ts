/** What every obligor owed as it was known at a moment, and where: its standing, without any sign. */
import { formatYuan, type CreditEvent, type PartyId } from '@tocsin/credit-events';
import { writePastObligors, type PastView } from '@tocsin/read-models';
import { standingFrom } from '@tocsin/warning-signs';
import { readHistories } from '../judge/read-histories';
import type { Then } from './then';

const partiesAtOnce = 200;

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

/** None of whom nothing was known then, or not where. */
function obligorOf(party: PartyId, events: readonly CreditEvent[]) {
  const standing = standingFrom(party, events);
  if (standing?.region === undefined) return [];
  const { region, exposure, lenders } = standing;
  return [
    { party, region, exposure: formatYuan(exposure), lenderBanks: lenders.map(({ bank }) => bank) },
  ];
}
