/**
 * Column values of Debezium as people write them, where the schema is sent along: decimals out of
 * their bytes, dates and wall clocks out of counts since 1970.
 */
import type { Tree, TreeValue } from '@tocsin/feeds';
import { isTree } from './parse-tree';

const connect = 'org.apache.kafka.connect.data.';
const dayMs = 86_400_000;

type Read = (value: TreeValue, field: Tree) => TreeValue | undefined;

/** By the name of the logical type. What cannot be read stays as it is, and is refused later. */
const readers: Readonly<Record<string, Read>> = {
  [`${connect}Decimal`]: (value, field) => decimalOf(value, scaleOf(field)),
  'io.debezium.data.VariableScaleDecimal': (value) =>
    isTree(value) ? decimalOf(value['value'] ?? null, Number(value['scale'])) : undefined,
  'io.debezium.time.Date': (value) => clockOf(value, 1 / dayMs)?.slice(0, 10),
  [`${connect}Date`]: (value) => clockOf(value, 1 / dayMs)?.slice(0, 10),
  'io.debezium.time.Timestamp': (value) => clockOf(value, 1),
  [`${connect}Timestamp`]: (value) => clockOf(value, 1),
  'io.debezium.time.MicroTimestamp': (value) => clockOf(value, 1e3),
  'io.debezium.time.NanoTimestamp': (value) => clockOf(value, 1e6),
};

/** The row `before` or `after`; as it is where there is no schema. */
export function readableRow(
  row: Tree,
  name: 'before' | 'after',
  schema: TreeValue | undefined,
): Tree {
  const fields = fieldsOf(fieldsOf(schema).get(name));
  if (fields.size === 0) return row;
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, readable(value, fields.get(column))]),
  );
}

function fieldsOf(schema: TreeValue | undefined): ReadonlyMap<string, Tree> {
  const fields = isTree(schema) ? schema['fields'] : undefined;
  const named = (Array.isArray(fields) ? (fields as readonly TreeValue[]) : []).filter(isTree);
  return new Map(named.flatMap((field) => nameOf(field, field['field'])));
}

const nameOf = (field: Tree, name: TreeValue | undefined): readonly (readonly [string, Tree])[] =>
  typeof name === 'string' ? [[name, field]] : [];

function readable(value: TreeValue, field: Tree | undefined): TreeValue {
  const name = field?.['name'];
  if (value === null || field === undefined || typeof name !== 'string') return value;
  return (Object.hasOwn(readers, name) ? readers[name]?.(value, field) : undefined) ?? value;
}

function scaleOf(field: Tree): number {
  const { parameters } = field;
  return isTree(parameters) ? Number(parameters['scale']) : Number.NaN;
}

/** Of a number of Oracle. */
const digitsMax = 40;

/**
 * An unscaled whole number in two's complement, base64, and how many of its digits are decimals; of
 * numbers without a declared scale, as Oracle has them, also how many zeros are left out.
 */
function decimalOf(value: TreeValue, scale: number): string | undefined {
  if (typeof value !== 'string' || !Number.isInteger(scale) || scale < -digitsMax) return undefined;
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length === 0) return undefined;
  const unscaled = BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`));
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const text =
    scale <= 0 ? digits + '0'.repeat(-scale) : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return unscaled < 0n ? `-${text}` : text;
}

/** A wall clock without an offset: the zone of the mapping says where it hangs. */
function clockOf(value: TreeValue, perMs: number): string | undefined {
  if (typeof value !== 'string' || !/^-?[0-9]+$/.test(value)) return undefined;
  const time = new Date(Math.floor(Number(value) / perMs));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().slice(0, -1);
}
