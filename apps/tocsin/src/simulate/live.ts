/** A town lived from its first day to its last: the events of all its strands, in order, with ids. */
import { addDays, businessDate, daysBetween, type BusinessDate } from '@tocsin/credit-events';
import type { Dice } from './dice';
import type { Firm, Town } from './firm';
import { honestArea } from './honest/areas';
import { registeredAs } from './honest/founded';
import { honestLife } from './honest/life';
import type { Label } from './label';
import { Heap } from './merge';
import { rate } from './rates';
import { coreOf, sourceOf } from './source-of';
import type { Step, Strand, Told } from './strand';

/** A CloudEvent without its constant parts. */
export type SimulatedEvent = Readonly<{
  source: string;
  id: string;
  type: string;
  time: string;
  knowntime: string;
  corrects?: string;
  data: object;
}>;

/** An event or, beside the stream, what a scheme says of itself; in order of its moment. */
export type Lived = Readonly<{ moment: number; event?: SimulatedEvent; label?: Label }>;

/** Whose life a strand belongs to; after the firm is gone it says no more. */
export type Thread = Readonly<{ strand: Strand; firm?: Firm }>;

type Running = Thread & {
  readonly number: number;
  step: Step;
  /** Of the day. */
  minute: number;
  /** Of all time, so that strands are compared by a number. */
  moment: number;
};

const isBefore = (a: Running, b: Running): boolean =>
  a.moment === b.moment ? a.number < b.number : a.moment < b.moment;

const firstDay = businessDate('1900-01-01');

/** Minutes since 1900. */
export const momentOf = (day: BusinessDate, minute: number): number =>
  daysBetween(firstDay, day) * 1_440 + minute;

/** All that happens in a town, with the strands that are told beside the honest lives. */
export function* live(town: Town, beside: readonly Thread[] = []): Generator<Lived, void> {
  const clock = new Clock(town.dice.fork('clock'), town.to);
  for (const thread of [...honestThreads(town), ...beside]) clock.start(thread);
  const teller = new Teller(town);
  for (let running = clock.next(); running; running = clock.next()) {
    const { step, firm, moment } = running;
    if (isOver(running)) continue;
    if (step.begins) clock.start({ strand: step.begins, ...(firm ? { firm } : {}) }, running);
    if (step.told) yield* teller.tell(step.told, running);
    if (step.label) yield { moment, label: step.label };
    clock.advance(running);
  }
}

const isOver = ({ firm, step }: Running): boolean =>
  firm?.gone !== undefined && step.day > firm.gone;

function* honestThreads(town: Town): Generator<Thread> {
  const { firms, partners, builders, appraisers, guaranteeCompany, taxOffice } = town;
  const known = (
    party: string,
    kind: 'company' | 'intermediary' | 'public-body',
    word: string,
  ) => ({
    strand: registeredAs(party, kind, { town, name: `${word}${party.slice(-5)}` }),
  });
  for (const party of partners) yield known(party, 'company', '外地贸易公司');
  for (const party of builders) yield known(party, 'company', '独立建筑公司');
  for (const party of appraisers) yield known(party, 'intermediary', '资产评估事务所');
  yield known(guaranteeCompany, 'intermediary', '融资担保公司');
  yield known(taxOffice, 'public-body', '税务局');
  for (const firm of firms) {
    if (firm.sister !== undefined) yield known(firm.sister, 'company', '关联公司');
    for (const party of firm.suppliers) yield known(party, 'company', '供应商');
    yield { strand: honestLife({ firm, town }), firm };
  }
  for (const area of ['东片', '西片']) yield { strand: honestArea(town, `${town.region}${area}`) };
}

/** The next step of every strand; nothing lies further ahead. */
class Clock {
  private readonly heap = new Heap<Running>(isBefore);
  private count = 0;

  constructor(
    private readonly dice: Dice,
    private readonly last: BusinessDate,
  ) {}

  next(): Running | undefined {
    return this.heap.pop();
  }

  /** A strand begins; one that another begins does so not before the other's moment. */
  start(thread: Thread, by?: Running): void {
    const first = thread.strand.next();
    if (first.done === true) return;
    this.count += 1;
    const running = { ...thread, number: this.count, step: first.value, minute: 0, moment: 0 };
    const isSameDay = by?.step.day === first.value.day;
    running.minute = isSameDay ? Math.max(this.morning(), by.minute) : this.morning();
    this.push(running, by?.step.day);
  }

  advance(running: Running): void {
    const { day } = running.step;
    const next = running.strand.next();
    if (next.done === true) return;
    running.step = next.value;
    running.minute =
      next.value.day === day
        ? Math.min(1_438, running.minute + this.dice.whole(1, 12))
        : this.morning();
    this.push(running, day);
  }

  private push(running: Running, now: BusinessDate | undefined): void {
    const { step } = running;
    if (now !== undefined && step.day < now) {
      // To wait for a day that has come is no wait; to tell of it would be out of order.
      if (step.told) throw new Error(`A strand goes back from ${now}: ${JSON.stringify(step)}.`);
      running.step = { ...step, day: now };
    }
    if (running.step.day > this.last) return;
    running.moment = momentOf(running.step.day, running.minute);
    this.heap.push(running);
  }

  private morning(): number {
    return this.dice.whole(8 * 60, 15 * 60);
  }
}

const timeOf = (day: BusinessDate, minute: number): string => {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${day}T${twoDigits(hours)}:${twoDigits(minutes)}:00+08:00`;
};

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Bank feeds are late by days, registries and courts by up to two weeks. */
const lateDaysMax = { bank: 3, others: 14 };

/** Gives events their source, their id and the day on which they were known. */
class Teller {
  private count = 0;
  private readonly dice: Dice;

  constructor(private readonly town: Town) {
    this.dice = town.dice.fork('teller');
  }

  *tell(told: Told, { step: { day }, minute, moment }: Running): Generator<Lived> {
    const time = timeOf(day, minute);
    const source = sourceOf(told, this.town.region);
    const knowntime = this.knownOf(told, source, { day, time });
    const event = { source, id: this.newId(), type: told.type, time, knowntime };
    yield { moment, event: { ...event, data: told.data } };
    if (told.type !== 'account.turnover' || !this.dice.chance(rate('corrected'))) return;
    const data = { ...told.data, debit: (told.data as { credit: string }).credit };
    const later = addDays(day, this.dice.whole(1, lateDaysMax.bank));
    const known = `${later}${time.slice(10)}`;
    yield {
      moment,
      event: { ...event, id: this.newId(), knowntime: known, corrects: event.id, data },
    };
  }

  private newId(): string {
    this.count += 1;
    return `sim-${this.town.seed}-${String(this.town.number)}-${String(this.count)}`;
  }

  private knownOf(
    { knownDaysLater }: Told,
    source: string,
    { day, time }: Readonly<{ day: BusinessDate; time: string }>,
  ): string {
    const isBank = source.startsWith(coreOf('').slice(0, 7));
    const byChance = this.dice.chance(rate('recordsLate'))
      ? this.dice.whole(1, isBank ? lateDaysMax.bank : lateDaysMax.others)
      : 0;
    const days = knownDaysLater ?? byChance;
    return days === 0 ? time : `${addDays(day, days)}${time.slice(10)}`;
  }
}
