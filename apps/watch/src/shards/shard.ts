/**
 * A share of the histories: the judge of a shard reads the whole log and folds only what its share
 * holds. What everybody asks about (ties, pledges, amendments, declarations) each shard keeps for
 * itself, so shards wait for one another nowhere; what is seen of a party they tell each other.
 */
import { crc32 } from 'node:zlib';
import type { ClientBase, QueryConfig } from 'pg';

export type Shard = Readonly<{
  /** Name of its subscription: key of its checkpoint and of its lock. */
  name: string;
  /** Where its tables are. */
  schema: string;
  /** Those of all shards, its own among them. */
  schemas: readonly string[];
  /** The first also writes the rows of alerts, which have one owner. */
  isFirst: boolean;
  /** Whether a history, by its key, is folded here. */
  owns: (history: string) => boolean;
}>;

const theWhole = 'watch';

/** All shards of a number of them; of one, that is everything in the schema `watch`. */
export function shardsOf(count: number): readonly Shard[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const nameOf = (number: number) => `${String(number)}-of-${String(count)}`;
  const schemas =
    count === 1
      ? [theWhole]
      : numbers.map((number) => `${theWhole}_${nameOf(number).replaceAll('-', '_')}`);
  return numbers.map((number, index) => ({
    name: count === 1 ? 'judge' : `judge-${nameOf(number)}`,
    schema: schemas[index] ?? theWhole,
    schemas,
    isFirst: number === 1,
    owns: (history) => count === 1 || crc32(history) % count === index,
  }));
}

/** One judge for everything. */
export const [whole] = shardsOf(1) as readonly [Shard];

/**
 * The connection as the judge of a shard uses it. Its statements name its tables in the schema
 * `watch`, and mean those of the shard, which have the same form.
 */
export function ownTables(tx: ClientBase, { schema }: Shard): ClientBase {
  if (schema === theWhole) return tx;
  const meant = (text: string) => text.replaceAll(/\bwatch\./g, `${schema}.`);
  const query = (asked: string | QueryConfig, values?: unknown[]) =>
    typeof asked === 'string'
      ? tx.query(meant(asked), values)
      : tx.query({
          ...asked,
          text: meant(asked.text),
          // A connection may serve several shards, and remembers what it has prepared by name.
          ...(asked.name !== undefined && { name: `${asked.name} ${schema}` }),
        });
  return Object.create(tx, { query: { value: query } }) as ClientBase;
}
