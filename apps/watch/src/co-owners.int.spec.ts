/** Two who own a thing pledge it to one bank and lose it in court: neither's alert stands for both. */
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { EventToAppend } from '@tocsin/event-store';
import { essence, setStage, told, type Stage } from '../../../test/watch-stage';

let stage: Stage;
// Machines differ: what takes a second here may take ten beside others.
jest.setTimeout(60_000);
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

const [one, other] = ['X-OWNER001', 'X-OWNER002'];
const court = { source: '/courts/131102' };

/** What is said of one of them: the pledge, the suit and the mediation. */
const loses = (owner: string): readonly EventToAppend[] => [
  told({
    ...{ type: 'collateral.pledged', id: `pledge-${owner}`, time: '2024-04-02' },
    source: '/banks/BANKH/core',
    data: {
      ...{ collateral: 'JZ-0042', party: owner, bank: 'BANKH', loans: ['L-1'] },
      ...{ kind: 'real-estate', value: '5000000.00', secured: '3000000.00' },
    },
  }),
  told({
    ...{ type: 'lawsuit.filed', id: `suit-${owner}`, time: '2025-09-10', ...court },
    data: {
      ...{ case: 'C-1', court: '131102', region: '131102', plaintiff: 'X-BUYER001' },
      ...{ defendant: owner, claim: '4000000.00', cause: 'sale', collateral: ['JZ-0042'] },
    },
  }),
  told({
    ...{ type: 'lawsuit.decided', id: `decision-${owner}`, time: '2025-10-15', ...court },
    data: { case: 'C-1', plaintiff: 'X-BUYER001', defendant: owner, outcome: 'mediated' },
  }),
];

const due = async () =>
  (await stage.alerts()).filter(({ sign }) => sign === 'third-party-suit-due');
const aboutTheThing = { subjectId: 'BANKH', objectKind: 'collateral', objectId: 'JZ-0042' };

it.each([
  ['one owner before the other', [...loses(one), ...loses(other)]],
  ['the other way round, from the end', [...loses(one), ...loses(other)].reverse()],
])('has an alert of its own for each pledge, told %s', async (_, events) => {
  const watch = stage.start();
  for (const event of events) {
    await stage.append([event]);
    await stage.settled(watch);
  }
  const alerts = await due();
  expect(alerts).toMatchObject([aboutTheThing, aboutTheThing]);
  expect(alerts.map(({ parties }) => parties.filter((party) => party !== 'X-BUYER001'))).toEqual(
    expect.arrayContaining([[one], [other]]),
  );
});

it('keeps the one when the judgment against the other is taken back', async () => {
  const watch = stage.start();
  await stage.append([...loses(one), ...loses(other)]);
  await stage.settled(watch);
  await stage.append([
    told({
      ...{ type: 'event.voided', id: 'void', time: '2025-11-03', ...court },
      data: { event: `decision-${one}`, reason: 'of another case' },
    }),
  ]);
  await stage.settled(watch);
  const left = await due();
  expect(left).toMatchObject([{ ...aboutTheThing, parties: [other, 'X-BUYER001'].sort() }]);
  await watch.stop();
  await stage.rebuild();
  await stage.settled(stage.start());
  expect(essence(await due())).toEqual(essence(left));
});
