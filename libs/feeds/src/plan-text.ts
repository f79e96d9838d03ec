/** Texts, expressions and times of a mapping: understood once, then evaluated for every row. */
import type { Bilingual } from '@tocsin/credit-events';
import type { CodeList, TextValue, TimeReading, TimeValue } from './mapping';
import {
  badTemplate,
  expressionFailed,
  expressionKind,
  shown,
  unreadable,
  wantedTime,
} from './messages';
import { type Fault, type Origin, type Path, reasons } from './outcome';
import type { Evaluate, Planned, Row, Scope } from './row';
import { type Reference, type TemplatePart, templateParts } from './template';
import type { ReadingOfTime, Tools } from './tools';

/** What planning needs to know, and where it puts what is wrong. */
export type Planning = Readonly<{
  tools: Tools;
  /** Names in sight beside `row` and `place`. */
  names: readonly string[];
  times: TimeReading;
  codes: Readonly<Record<string, CodeList>>;
  faults: Fault[];
  path: Path;
  /** JSON pointer of the event's part that is being made. */
  pointer: string;
  /** Among the names: that of an element of the record's own list. */
  element?: string;
  /** Where the parts of the event come from; absent where nobody asks. */
  origins?: Origin[];
}>;

/** The planning of something inside. */
export const inside = (planning: Planning, ...path: Path): Planning => ({
  ...planning,
  path: [...planning.path, ...path],
});

const nothing: Planned<never> = { reads: [], bind: () => () => undefined };

export function planText(text: TextValue, planning: Planning): Planned<string> {
  if (typeof text === 'string') return planTemplate(text, planning);
  const planned = planExpression(text.expression, inside(planning, 'expression'));
  return {
    reads: planned.reads,
    bind: (scope) => {
      const evaluate = planned.bind(scope);
      return (row) => asText(evaluate(row));
    },
  };
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function planTemplate(text: string, planning: Planning): Planned<string> {
  const parts = templateParts(text, planning.names);
  if (parts === undefined) {
    planning.faults.push({ path: planning.path, message: badTemplate(text) });
    return nothing;
  }
  const reads = parts.filter((part) => typeof part !== 'string');
  noteOrigin(planning, { kind: kindOf(reads, planning), written: text, reads });
  return { reads, bind: (scope) => bindTemplate(parts, scope) };
}

function bindTemplate(parts: readonly TemplatePart[], scope: Scope): Evaluate<string> {
  const pieces = parts.map((part) =>
    typeof part === 'string' ? () => part : bindPart(part, scope),
  );
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  return (row) => {
    let text = '';
    for (const piece of pieces) {
      const value = piece(row);
      if (value === undefined) return undefined;
      text += value;
    }
    return text;
  };
}

function bindPart(part: Reference & { padTo: number }, scope: Scope): Evaluate<string> {
  const read = scope.reader(part);
  return (row) => {
    const value = read?.(row);
    return value === undefined ? undefined : String(value).padStart(part.padTo, '0');
  };
}

/** An expression; where it fails the row is refused with what it said. */
export function planExpression(source: string, planning: Planning): Planned<unknown> {
  const made = planning.tools.expression(source, ['row', 'place', ...planning.names]);
  if ('fault' in made) {
    planning.faults.push({ path: planning.path, message: made.fault });
    return nothing;
  }
  const { pointer } = planning;
  const reads = made.ok.reads.map(({ from, name }) => ({ from, name }));
  noteOrigin(planning, { kind: 'expression', written: source, reads });
  return {
    reads,
    bind: (scope) => (row) => {
      const result = made.ok.evaluate(scope.variables(row));
      if ('ok' in result) return plain(result.ok);
      refuse(row, {
        reason: reasons.expression,
        pointer,
        message: expressionFailed(source, result.fault),
      });
      return undefined;
    },
  };
}

/** The whole numbers of expressions are bigints, which JSON does not know. */
const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

/** A condition: an expression that says yes or no. */
export function planCondition(source: string, planning: Planning): Planned<boolean> {
  const planned = planExpression(source, planning);
  const { pointer } = planning;
  return {
    reads: planned.reads,
    bind: (scope) => {
      const evaluate = planned.bind(scope);
      return (row) => {
        const result = evaluate(row);
        if (typeof result === 'boolean' || result === undefined) return result;
        const message = expressionKind(source, '真或假', 'true or false');
        refuse(row, { reason: reasons.expression, pointer, message });
        return undefined;
      };
    },
  };
}

export function planTime(value: TimeValue, planning: Planning): Planned<ReadingOfTime> {
  const isText = typeof value === 'string' || 'expression' in value;
  const reading = isText ? planning.times : { ...planning.times, ...value };
  const formats = reading.formats ?? ['iso'];
  const made = planning.tools.time({ formats, zone: reading.zone ?? 'Asia/Shanghai' });
  if ('fault' in made) {
    planning.faults.push({ path: planning.path, message: made.fault });
    return nothing;
  }
  const text = isText ? value : value.time;
  return converted(text, {
    planning,
    convert: made.ok,
    wanted: wantedTime(formats),
  });
}

type Conversion<Result> = Readonly<{
  planning: Planning;
  convert: (text: string) => Result | undefined;
  wanted: Bilingual;
  reason?: string;
}>;

/** A text that must be readable as something; where it is not, the row is refused. */
export function converted<Result>(
  text: TextValue,
  { planning, convert, wanted, reason }: Conversion<Result>,
): Planned<Result> {
  const planned = planText(text, planning);
  const column = columnOf(planned.reads);
  return {
    reads: planned.reads,
    bind: (scope) => {
      const read = planned.bind(scope);
      return (row) => {
        const value = read(row);
        if (value === undefined) return undefined;
        const result = convert(value);
        if (result !== undefined) return result;
        refuse(row, {
          reason: reason ?? reasons.value,
          pointer: planning.pointer,
          ...(column === undefined ? {} : { column }),
          value: shown(value),
          message: unreadable(value, column, wanted),
        });
        return undefined;
      };
    },
  };
}

/** The one column or joined value that a text is made of, as people name it. */
function columnOf(reads: readonly Reference[]): string | undefined {
  const [only, ...others] = reads;
  return only === undefined || others.length > 0 ? undefined : asNamed(only);
}

const asNamed = ({ from, name }: Reference): string =>
  from === 'row' || from === 'place' ? name : `${from}.${name}`;

type Noted = Readonly<{ kind: Origin['kind']; written: string; reads: readonly Reference[] }>;

/** Remembers where the part of the event at hand comes from. */
export function noteOrigin({ origins, pointer }: Planning, { kind, written, reads }: Noted): void {
  origins?.push({ pointer, kind, written, from: [...new Set(reads.map(asNamed))] });
}

const ownNames = ['row', 'place', 'before', 'change'];

function kindOf(reads: readonly Reference[], { element = 'row' }: Planning): Origin['kind'] {
  if (reads.length === 0) return 'constant';
  return reads.every(({ from }) => [...ownNames, element].includes(from)) ? 'value' : 'lookup';
}

export function refuse(
  { problems }: Row,
  { reason, ...error }: Row['problems'][number]['error'] & { reason: string },
): void {
  problems.push({ reason, error });
}
