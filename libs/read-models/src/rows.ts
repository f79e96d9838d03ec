/**
 * Reads and writes rows in bulk on the caller's connection, so that they commit together with the
 * caller's checkpoint. One statement a batch; the row travels as JSON and PostgreSQL casts it to
 * the columns of its own table.
 */
import { TypeOverrides, types, type ClientBase } from 'pg';

const columnOf = (property: string): string =>
  property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const propertyOf = (column: string): string =>
  column.replaceAll(/_[a-z]/g, (letters) => letters.slice(1).toUpperCase());

/** Inserts rows, or replaces those with the same key. All rows must have the same properties. */
export async function upsertRows(
  client: ClientBase,
  table: Readonly<{ name: string; key: string }>,
  rows: readonly object[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first).map(columnOf);
  const updates = columns
    .filter((column) => column !== table.key)
    .map((column) => `${column} = excluded.${column}`);
  await client.query(
    `insert into ${table.name} (${columns.join(', ')})
     select ${columns.join(', ')} from json_populate_recordset(null::${table.name}, $1::json)
     on conflict (${table.key}) do update set ${updates.join(', ')}`,
    [jsonOf(rows)],
  );
}

// A date is a day of the calendar, not an instant of this machine's time zone.
const datesAsText = new TypeOverrides();
datesAsText.setTypeParser(types.builtins.DATE, (value) => value);

/** Rows by key, shaped as TypeORM shapes them: dates, numerics and big integers as text. */
export async function readRows<Row>(
  client: ClientBase,
  table: Readonly<{ name: string; key: string }>,
  keys: readonly string[],
): Promise<readonly Row[]> {
  if (keys.length === 0) return [];
  const { rows } = await client.query<Record<string, unknown>>({
    text: `select * from ${table.name} where ${table.key} = any($1)`,
    values: [keys],
    types: datesAsText,
  });
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [propertyOf(column), value]),
      ) as Row,
  );
}

/** Inserts new rows, all with the same properties. */
export async function insertRows(
  client: ClientBase,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first).map(columnOf).join(', ');
  await client.query(
    `insert into ${table} (${columns})
     select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
    [jsonOf(rows)],
  );
}

/** For `json_populate_recordset`. */
export const jsonOf = (rows: readonly object[]): string =>
  JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [columnOf(k), v]))),
  );
