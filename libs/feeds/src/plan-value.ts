/** The values of an event's data as a mapping writes them. */
import type { Bilingual } from '@tocsin/credit-events';
import { moneyText, ratioOfPercent, shiftOfUnit, ungrouped } from './decimal-text';
import type { Constant, TextValue, Value } from './mapping';
import { kinds, unknownName, wanted, wantedCode, wantedFlag } from './messages';
import { type Json, reasons } from './outcome';
import {
  converted,
  inside,
  noteOrigin,
  planExpression,
  type Planning,
  planText,
  planTime,
} from './plan-text';
import type { Evaluate, Planned, Scope } from './row';
import type { ReadingOfTime } from './tools';

export function planValue(value: Value, planning: Planning): Planned {
  if (typeof value === 'string') return planText(value, planning);
  if (typeof value !== 'object') return constant(value, planning);
  if ('constant' in value) return constant(value.constant, planning);
  return planObject(value, planning);
}

type Written<Key extends string> = Extract<Value, Readonly<Record<Key, unknown>>>;

function planObject(
  value: Exclude<Value, Constant | Written<'constant'>>,
  planning: Planning,
): Planned {
  if ('expression' in value) {
    return planExpression(value.expression, inside(planning, 'expression')) as Planned;
  }
  if ('fields' in value) return planFields(value.fields, inside(planning, 'fields'));
  if ('time' in value || 'date' in value || 'month' in value) return planMoment(value, planning);
  if ('code' in value) return planCode(value, planning);
  if ('list' in value) return planList(value, planning);
  return planNumber(value, planning);
}

function constant(value: Constant, planning: Planning): Planned {
  noteOrigin(planning, { kind: 'constant', written: String(value), reads: [] });
  return { reads: [], bind: () => () => value };
}

/** Fields by name; a field whose value is absent in a row is left out. */
export function planFields(
  fields: Readonly<Record<string, Value>>,
  planning: Planning,
): Planned<Readonly<Record<string, Json>>> {
  const planned = Object.entries(fields).map(([name, value]) => {
    const here = { ...inside(planning, name), pointer: `${planning.pointer}/${name}` };
    return [name, planValue(value, here)] as const;
  });
  return {
    reads: planned.flatMap(([, { reads }]) => reads),
    bind: (scope) => bindFields(planned, scope),
  };
}

function bindFields(planned: readonly (readonly [string, Planned])[], scope: Scope) {
  const bound = planned.map(([name, field]) => [name, field.bind(scope)] as const);
  const evaluate: Evaluate<Record<string, Json>> = (row) => {
    const made: Record<string, Json> = {};
    for (const [name, read] of bound) {
      const value = read(row);
      if (value !== undefined) made[name] = value;
    }
    return made;
  };
  return evaluate;
}

function planMoment(
  value: Written<'time'> | Written<'date'> | Written<'month'>,
  planning: Planning,
): Planned<string> {
  const kind = 'time' in value ? 'time' : 'date' in value ? 'date' : 'month';
  const text: TextValue = 'time' in value ? value.time : 'date' in value ? value.date : value.month;
  const { formats, zone } = value;
  const reading = { ...(formats && { formats }), ...(zone && { zone }) };
  const planned = planTime({ time: text, ...reading }, planning);
  return through(planned, (moment: ReadingOfTime) => moment[kind]);
}

function through<From, To>(planned: Planned<From>, turn: (value: From) => To): Planned<To> {
  return {
    reads: planned.reads,
    bind: (scope) => {
      const read = planned.bind(scope);
      return (row) => {
        const value = read(row);
        return value === undefined ? undefined : turn(value);
      };
    },
  };
}

function planCode({ code, by }: Written<'code'>, planning: Planning): Planned<Constant> {
  const list = typeof by === 'string' ? planning.codes[by] : by;
  if (typeof by === 'string' && list === undefined) {
    const message = unknownName(kinds.codes, by, Object.keys(planning.codes));
    planning.faults.push({ path: [...planning.path, 'by'], message });
  }
  const codes = new Map(Object.entries(list?.codes ?? {}));
  const convert = (text: string) => codes.get(text) ?? list?.otherwise;
  return converted(code, {
    planning: inside(planning, 'code'),
    convert,
    wanted: wantedCode([...codes.keys()]),
    reason: reasons.code,
  });
}

const planList = ({ list, separator }: Written<'list'>, planning: Planning) =>
  through(planText(list, inside(planning, 'list')), (text): readonly string[] =>
    text
      .split(separator)
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

type Numeric =
  Written<'money'> | Written<'number'> | Written<'integer'> | Written<'percent'> | Written<'flag'>;

function planNumber(value: Numeric, planning: Planning): Planned<Constant> {
  const read = (
    text: TextValue,
    convert: (text: string) => Constant | undefined,
    want: Bilingual,
  ) => converted(text, { planning, convert, wanted: want });
  if ('money' in value) {
    const { unit = 'yuan', grouping = '' } = value;
    const convert = (text: string) => moneyText(ungrouped(text, grouping), shiftOfUnit[unit]);
    return read(value.money, convert, wanted.money);
  }
  if ('number' in value) return read(value.number, number, wanted.number);
  if ('integer' in value) return read(value.integer, integer, wanted.integer);
  if ('percent' in value) return read(value.percent, ratioOfPercent, wanted.percent);
  const words = new Map([
    ...value.true.map((word) => [word, true] as const),
    ...value.false.map((word) => [word, false] as const),
  ]);
  return read(value.flag, (text) => words.get(text), wantedFlag(value.true, value.false));
}

const number = (text: string): number | undefined =>
  /^-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/.test(text) ? Number(text) : undefined;

const integer = (text: string): number | undefined => {
  const value = /^-?[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
};
