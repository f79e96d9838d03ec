/**
 * The values that events are made of, one maker each. Shape goes into a pattern that any JSON
 * Schema validator understands; what a pattern cannot say (check characters, days that exist,
 * citizen numbers) is a named format.
 */
import type { Brand } from './brand';
import type { BusinessDate } from './business-date';
import { fieldOf, optional, type JsonSchema } from './field';
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
const monthPattern = '^[0-9]{4}-(?:0[1-9]|1[0-2])$';
const periodPattern = '^[0-9]{4}(?:-Q[1-4]|-H[12]|-(?:0[1-9]|1[0-2]))?$';
const partySchema = text(partyIdPattern, 'party-id');
const bankSchema = text(bankIdPattern);

export const party = fieldOf<PartyId>('party', partySchema);
export const bank = fieldOf<BankId>('bank', bankSchema);
export const partyOrBank = fieldOf<PartyId | BankId>('party or bank', {
  type: 'string',
  pattern: `${partyIdPattern}|${bankIdPattern}`,
  format: 'party-or-bank-id',
});
export const region = fieldOf<RegionCode>('region', text(regionPattern));
export const entityId = fieldOf<EntityId>('id', text(entityIdPattern, 'entity-id'));
export const money = fieldOf<MoneyText>('money', text(moneyPattern));
export const signedMoney = fieldOf<SignedMoneyText>('signed money', text(signedMoneyPattern));
export const ratio = fieldOf<number>('ratio', { type: 'number', minimum: 0, maximum: 1 });
export const nonNegative = fieldOf<number>('number', { type: 'number', minimum: 0 });
export const count = fieldOf<number>('count', { type: 'integer', minimum: 0 });
export const date = fieldOf<BusinessDate>('date', { type: 'string', format: 'date' });
export const month = fieldOf<Month>('month', text(monthPattern));
export const period = fieldOf<string>('period', text(periodPattern));
/** Text of one to so many characters; control characters would break those who print it. */
const textUpTo = (maxLength: number): JsonSchema => ({
  type: 'string',
  pattern: '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]+$',
  maxLength,
});
export const words = fieldOf<string>('text', textUpTo(1000));
/** A court as its own records name it, the name of an event type. */
export const shortName = fieldOf<string>('text', textUpTo(64));
export const eventId = fieldOf<string>('event id', { type: 'string', format: 'event-id' });
export const yesNo = fieldOf<boolean>('yes or no', { type: 'boolean' });

/** Stands beside the amounts of a type; CNY where absent. */
export const currency = optional(
  fieldOf<string>('currency', text('^[A-Z]{3}$'))('币种，缺省为人民币', 'currency; CNY if absent'),
);
