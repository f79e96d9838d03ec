/** Those on the list who go on elsewhere, and whole districts that do not pay or do not enforce. */
import { addDays, addMonths, businessDate } from '@tocsin/credit-events';
import { areaReports } from '../honest/areas';
import { begin, on, yuan } from '../strand';
import { borrows, defaults, scheme, strangerFounded, type Scheme } from './stage';

const served = scheme({
  ...{ id: 'listed-and-served', signs: ['listed-party-served'], days: 300 },
  *tell(stage) {
    const { firm, town, others, after, label } = stage;
    const loan = yield* borrows(stage);
    yield defaults(loan, after(100), 95);
    yield on(after(150), 'list.entered', {
      ...{ list: 'black', party: firm.party, scope: 'obligor', reason: '逃废银行债务' },
      from: after(150),
    });
    const serving = others[0] ?? '';
    yield on(after(200), 'account.opened', {
      ...{ account: town.newId('AC'), party: firm.party, bank: serving, kind: 'general' },
    });
    const told = { subject: serving, since: after(200), harmOn: after(290) };
    yield label({ sign: 'listed-party-served', ...told });
  },
});

const carriesOn = scheme({
  ...{ id: 'listed-person-carries-on', signs: ['person-carryover'], days: 330 },
  *tell(stage) {
    const { firm, after, label } = stage;
    const loan = yield* borrows(stage);
    yield defaults(loan, after(100), 95);
    yield on(after(150), 'list.entered', {
      ...{ list: 'black', party: firm.owner, scope: 'person', reason: '逃废银行债务' },
      from: after(150),
    });
    const other = yield* strangerFounded(stage, after(180));
    yield on(after(200), 'party.office', {
      ...{ party: other, person: firm.owner, office: 'controller' },
    });
    const told = { subject: other, since: after(200), harmOn: after(320) };
    yield label({ sign: 'person-carryover', ...told });
  },
});

/** A district of villages stops paying in spring; the story is told beside the firm's own. */
const villages = scheme({
  ...{ id: 'villages-stop-paying', signs: ['recovery-below-98'], days: 200 },
  *tell({ town, label }) {
    const area = `${town.region}南片`;
    yield begin(
      town.from,
      areaReports(town, area, (month) => (month < 3 ? 0.99 : 0.95)),
    );
    const bank = town.banks.at(-1) ?? '';
    const since = addDays(addMonths(businessDate(`${town.from.slice(0, 7)}-01`), 6), -1);
    // What is lent there in the next season is lost as well.
    const harmOn = addMonths(since, 3);
    yield label({ sign: 'recovery-below-98', subject: `${bank}/${area}`, since, harmOn });
  },
});

/** Of seven executions in a prefecture, two stand still by order of an office. */
const obstructed = scheme({
  ...{ id: 'district-that-does-not-enforce', signs: ['obstruction-share'], days: 300 },
  *tell(stage) {
    const { firm, town, bank, after, label } = stage;
    yield* borrows(stage);
    const all = Array.from({ length: 7 }, () => ({
      ...{ execution: town.newId('ZX'), party: firm.party, region: town.region },
    }));
    for (const [at, of] of all.entries())
      yield on(after(60 + at), 'execution.opened', {
        ...{ ...of, creditor: bank, amount: yuan(800_000) },
      });
    for (const [at, of] of all.slice(0, 2).entries())
      yield on(after(120 + at), 'execution.stalled', {
        ...{ ...of, reason: 'administrative-intervention' },
      });
    const subject = `${town.region.slice(0, 4)}00`;
    yield label({ sign: 'obstruction-share', subject, since: after(121), harmOn: after(290) });
  },
});

export const listSchemes: readonly Scheme[] = [served, carriesOn, villages, obstructed];
