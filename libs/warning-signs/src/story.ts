/**
 * The words stories are written in. A story is dated events in and sightings out; the same stories
 * are tests, the examples on a sign's page and the demo.
 */
import {
  businessDateOf,
  instantOf,
  obligorKeys,
  type BusinessDate,
  type CreditEvent,
  type EventType,
  type PlainDataOf,
} from '@tocsin/credit-events';
import type { Severity } from './sighting';

export type StoryKind = 'fires' | 'quiet' | 'edge inside' | 'edge outside' | 'late' | 'lapses';

/** One line of a story: an event without its number. */
export type StoryEvent = Readonly<{
  type: EventType;
  time: string;
  known: string;
  source: string;
  /** The line that this one replaces. */
  corrects?: number;
  data: object;
}>;

/** What a story expects of its sign; what it leaves out is not part of its claim. */
export type ExpectedSighting = Readonly<{
  since: string;
  known: string;
  /** Every line cited, in whatever role. */
  because: readonly number[];
  lapsed?: string;
  /** Whom it is about, where that is not the story's own subject. */
  subject?: string;
  object?: string;
  severity?: Severity;
  foundLate?: boolean;
  /** All measures by name, as they are shown. */
  measures?: Readonly<Record<string, number | string>>;
}>;

export type Story = Readonly<{
  kind: StoryKind;
  title: Readonly<{ zh: string; en: string }>;
  given: readonly StoryEvent[];
  /** The obligor it is about; that of the first line where it is not said. */
  about?: string;
  /** The last closed day; where it is not said only days before the last event have passed. */
  closedThrough?: string;
  expect: readonly ExpectedSighting[];
}>;

/** Nothing is to be seen. */
export const silence: readonly ExpectedSighting[] = [];

type Telling = Readonly<{
  /** Day or RFC 3339 time on which the sender learnt of it; its own time where absent. */
  known?: string;
  source?: string;
  corrects?: number;
}>;

/** One event: on a day at nine o'clock, or at an RFC 3339 time. */
export const on = <Type extends EventType>(
  ...line: [when: string, type: Type, data: PlainDataOf<Type>, telling?: Telling]
): StoryEvent => {
  const [when, type, data, { known, source = '/story', corrects } = {}] = line;
  return {
    type,
    time: timeOf(when),
    known: timeOf(known ?? when),
    source,
    ...(corrects === undefined ? {} : { corrects }),
    data,
  };
};

/** Takes back a line of the story, counted from 1. */
export const voids = (when: string, line: number, telling: Telling = {}): StoryEvent =>
  on(when, 'event.voided', { event: idOf(line), reason: 'recorded by mistake' }, telling);

const timeOf = (when: string): string => (when.includes('T') ? when : `${when}T09:00:00+08:00`);
const idOf = (line: number): string => `line-${line}`;

/** The events of a story, their lines as positions. */
export const eventsOf = ({ given }: Pick<Story, 'given'>): readonly CreditEvent[] =>
  given.map(({ corrects, ...line }, index) => {
    const [at, knownAt] = [instantOf(line.time), instantOf(line.known)];
    return {
      ...line,
      id: idOf(index + 1),
      at,
      date: businessDateOf(at),
      known: businessDateOf(knownAt),
      knownAt,
      ...(corrects === undefined ? {} : { corrects: idOf(corrects) }),
      ref: index + 1,
      // `on` has checked the data against the type; the brands are made at the edge of the system.
    } as unknown as CreditEvent;
  });

/** Whom a story is about. */
export const subjectOf = (story: Story): string => {
  const [first] = eventsOf(story);
  return story.about ?? (first ? (obligorKeys(first)[0] ?? '') : '');
};

/** The days that a story closes. */
export const closedIn = ({ closedThrough }: Story): { closedThrough?: BusinessDate } =>
  closedThrough === undefined ? {} : { closedThrough: closedThrough as BusinessDate };
