/** All parameters of law, and the one in force on a day. */
import type { BusinessDate } from '@tocsin/credit-events';
import type { LegalParameter } from './legal-parameter';
import { bankruptcyRows } from './rows/bankruptcy';
import { companyRows } from './rows/companies';
import { courtRows } from './rows/courts';
import { guaranteeRows } from './rows/guarantees';
import { limitationRows } from './rows/limitation';
import { recordRows } from './rows/records';

const rows = [
  ...limitationRows,
  ...guaranteeRows,
  ...courtRows,
  ...bankruptcyRows,
  ...companyRows,
  ...recordRows,
];

type Row = (typeof rows)[number];
export type ParameterId = Row['id'];
type RowsOf<Id extends ParameterId> = Extract<Row, { readonly id: Id }>;

/** A row as it was written down, its texts among those that are known. */
export type LegalRow = Omit<LegalParameter, 'id' | 'value' | 'source'> &
  Pick<Row, 'id' | 'value' | 'source'>;
export type Source = Row['source'];
export type RuleName = Extract<Row['value'], string>;

/** A row of one parameter; its value is one of those that the parameter ever had. */
export type ParameterOf<Id extends ParameterId> = LegalParameter &
  Readonly<{ id: Id; value: RowsOf<Id>['value'] }>;

/** Every row; several with one id are one parameter at different times, the earliest first. */
export const legalParameters: readonly LegalRow[] = rows;

const byId = new Map<string, readonly LegalParameter[]>();
for (const row of legalParameters) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);

/** The row in force on a day; undefined before the first and after the last. */
export const inForce = <Id extends ParameterId>(
  id: Id,
  on: BusinessDate,
): ParameterOf<Id> | undefined =>
  rowsOf(id).find(
    ({ from, to }) => (from === undefined || from <= on) && (to === undefined || on < to),
  );

/** As `inForce`; for days before the first row that one, since nothing older is kept. */
export const inForceOrFirst = <Id extends ParameterId>(
  id: Id,
  on: BusinessDate,
): ParameterOf<Id> | undefined => {
  const [first] = rowsOf(id);
  return first?.from !== undefined && on < first.from ? first : inForce(id, on);
};

/** The rows on which a sign rests or which it cites, with their marks. */
export const parametersUsedBy = (sign: string): readonly LegalRow[] =>
  legalParameters.filter(({ usedBy }) => usedBy.includes(sign));

// The rows of an id are those that its type was taken from.
const rowsOf = <Id extends ParameterId>(id: Id): readonly ParameterOf<Id>[] =>
  (byId.get(id) ?? []) as readonly ParameterOf<Id>[];
