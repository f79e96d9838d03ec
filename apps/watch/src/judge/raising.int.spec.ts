/** Signs on trial alert nobody and are counted; retired ones raise nothing new. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventToAppend } from '@tocsin/event-store';
import { countTrialSightings, listTrialSightings } from '@tocsin/read-models';
import { decided, delivered, openings, signInQuestion } from '../../../../test/sign-lives';
import { essence, setStage, told, type Stage } from '../../../../test/watch-stage';
import { parties } from '../../../../test/watch-town';

let stage: Stage;
jest.setTimeout(60_000);
const sign = signInQuestion;

beforeEach(async () => {
  stage = await setStage();
});
afterEach(async () => {
  delete delivered.status;
  await stage.close();
});

async function judged(...portions: (readonly EventToAppend[])[]) {
  const watch = stage.start();
  for (const portion of portions) {
    await stage.append(portion);
    await stage.settled(watch);
  }
  return ofSign();
}

/** Other signs of the catalogue may see something too. */
const ofSign = async (status?: 'withdrawn') =>
  (await stage.alerts(status)).filter((alert) => alert.sign === sign);

/** The sign was seen on 24 March 2025 and lapsed on 9 June. */
const seenOn = '2025-03-24';

describe('a sign on trial', () => {
  beforeEach(() => {
    delivered.status = 'trial';
  });

  it('writes no alert into the log, and what it saw beside the alerts', async () => {
    expect(await judged(openings)).toEqual([]);
    const { rows } = await stage.pool.query(
      `select 1 from store.event where type ~ '^alert' and payload ~ '"sign":"${sign}"'`,
    );
    expect(rows).toEqual([]);
    const [row, ...others] = await listTrialSightings(stage.source, { sign, limit: 5 });
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      sign,
      subjectId: parties.mill,
      since: seenOn,
      known: seenOn,
      lapsed: '2025-06-09',
      exposure: '25000000.00',
    });
    expect(row?.evidence).toHaveLength(3);
    expect(await countTrialSightings(stage.source)).toEqual([
      {
        sign,
        total: 1,
        holding: 0,
        bySeverity: expect.objectContaining({ blue: 0, yellow: 0 }),
        subjects: 1,
        subjectsAlerted: expect.any(Number),
        firstSince: seenOn,
        lastSince: seenOn,
      },
    ]);
  });

  it('takes back what was never true', async () => {
    const voiding = told({
      type: 'event.voided',
      id: 'void',
      time: '2025-12-01',
      source: '/banks/BANKC/core',
      data: { event: 'open-BANKC', reason: 'recorded by mistake' },
    });
    await judged(openings, [voiding]);
    expect(await countTrialSightings(stage.source)).toEqual([]);
  });

  it('raises, once released, what holds on that day; the record of the trial stays', async () => {
    const alerts = await judged(openings, [decided('released', '2025-06-01')]);
    expect(essence(alerts)).toMatchObject([{ sign, since: seenOn, lapsed: '2025-06-09' }]);
    expect(await countTrialSightings(stage.source)).toMatchObject([{ sign, total: 1 }]);
  });

  it('leaves out, once released, what had passed by then', async () => {
    expect(await judged(openings, [decided('released', '2025-06-09')])).toEqual([]);
  });
});

describe('a retired sign', () => {
  it('raises nothing that is known from that day on', async () => {
    expect(await judged([decided('retired', seenOn)], openings)).toEqual([]);
    expect(await countTrialSightings(stage.source)).toEqual([]);
  });

  it('raises what was known before, whenever it arrives', async () => {
    const alerts = await judged([decided('retired', '2025-03-25')], openings);
    expect(alerts).toHaveLength(1);
  });

  it('leaves the alert of its last day as it is, and lets it go on', async () => {
    const upToNow = openings.filter(({ id }) => id !== 'open-BANKD');
    const last = openings.filter(({ id }) => id === 'open-BANKD');
    const closed = told({
      type: 'calendar.day-closed',
      id: 'x',
      time: '2025-06-10',
      data: { date: '2025-06-10' },
      source: '/tocsin',
    });
    const alerts = await judged(upToNow, last, [decided('retired', seenOn)], [closed]);
    expect(essence(alerts)).toMatchObject([{ sign, since: seenOn, lapsed: '2025-06-09' }]);
    expect(await ofSign('withdrawn')).toEqual([]);
    await stage.rebuild();
    expect(essence(await judged([]))).toEqual(essence(alerts));
  });

  it('raises again from its next release on, what still holds included', async () => {
    const decisions = [decided('retired', '2025-03-01'), decided('released', '2025-05-01')];
    expect(await judged(openings, decisions)).toHaveLength(1);
    const other = stage;
    stage = await setStage();
    await other.close();
    expect(await judged(decisions.toReversed(), openings)).toHaveLength(1);
  });
});
