/**
 * The values that events are made of, one maker each. Shape goes into a pattern that any JSON
 * Schema validator understands; what a pattern cannot say (check characters, days that exist,
 * citizen numbers) is a named format.
 */
import type { Brand } from './brand';
import type { BusinessDate } from './business-date';
import { fieldOf, optional, type JsonSchema, type FieldMaker } from './field';
import {
  bankIdPattern,
  entityIdPattern,
  partyIdPattern,
  regionPattern,
  type BankId,
  type EntityId,
  type PartyId,
  type RegionCode,
} from './ids';
import { moneyPattern, signedMoneyPattern, type MoneyText, type SignedMoneyText } from './money';

/** `YYYY-MM`. */
export type Month = Brand<string, 'Month'>;

const text = (pattern: string, format?: string): JsonSchema => ({
  type: 'string',
  pattern,
  ...(format === undefined ? {} : { format }),
});
// The calendar begins with the year 1.
const monthPattern = '^(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])$';
const periodPattern = '^(?!0000)[0-9]{4}(?:-Q[1-4]|-H[12]|-(?:0[1-9]|1[0-2]))?$';
const partySchema = text(partyIdPattern, 'party-id');
const bankSchema = text(bankIdPattern);

export const party: FieldMaker<PartyId> = fieldOf('party', partySchema);
export const bank: FieldMaker<BankId> = fieldOf('bank', bankSchema);
export const partyOrBank: FieldMaker<PartyId | BankId> = fieldOf('party or bank', {
  type: 'string',
  pattern: `${partyIdPattern}|${bankIdPattern}`,
  format: 'party-or-bank-id',
});
export const region: FieldMaker<RegionCode> = fieldOf('region', text(regionPattern));
export const entityId: FieldMaker<EntityId> = fieldOf('id', text(entityIdPattern, 'entity-id'));
export const money: FieldMaker<MoneyText> = fieldOf('money', text(moneyPattern));
export const signedMoney: FieldMaker<SignedMoneyText> = fieldOf(
  'signed money',
  text(signedMoneyPattern),
);
export const ratio: FieldMaker<number> = fieldOf('ratio', {
  type: 'number',
  minimum: 0,
  maximum: 1,
});
export const nonNegative: FieldMaker<number> = fieldOf('number', { type: 'number', minimum: 0 });
/** Nothing beyond what is held exactly: rounded it would be another number, and columns refuse it. */
export const count: FieldMaker<number> = fieldOf('count', {
  type: 'integer',
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
});
export const date: FieldMaker<BusinessDate> = fieldOf('date', { type: 'string', format: 'date' });
export const month: FieldMaker<Month> = fieldOf('month', text(monthPattern));
export const period: FieldMaker<string> = fieldOf('period', text(periodPattern));
/**
 * Text of one to so many characters. Control characters would break those who print it, half a
 * character those who store it.
 */
const textUpTo = (maxLength: number): JsonSchema => ({
  type: 'string',
  pattern: '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]+$',
  format: 'whole-characters',
  maxLength,
});
export const words: FieldMaker<string> = fieldOf('text', textUpTo(1000));
/** A court as its own records name it, the name of an event type. */
export const shortName: FieldMaker<string> = fieldOf('text', textUpTo(64));
export const eventId: FieldMaker<string> = fieldOf('event id', {
  type: 'string',
  format: 'event-id',
});
export const yesNo: FieldMaker<boolean> = fieldOf('yes or no', { type: 'boolean' });

const currencyCode: FieldMaker<string> = fieldOf('currency', text('^[A-Z]{3}$', 'currency-code'));
/** Stands beside the amounts of a type. */
export const currency = optional(
  currencyCode('币种，缺省为人民币 CNY', 'currency of the amounts; CNY if absent'),
);
