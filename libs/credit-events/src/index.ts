export { asyncApiDocument } from './asyncapi-document';
export {
  addDays,
  addMonths,
  businessDate,
  businessDateOf,
  daysBetween,
  endOfDay,
  isDate,
  type BusinessDate,
} from './business-date';
export { containsCitizenNumber } from './citizen-number';
export { businessOrder, readEvent, type CreditEvent, type EvidenceRef } from './credit-event';
export { checkEnvelope } from './check-envelope';
export type { Circumstances } from './envelope-problem';
export { envelopeSchema } from './envelope-schema';
export { explain, type SchemaError } from './explain';
export { acceptedVersions, jsonSchemaOf } from './json-schema-of';
export type { Brand, Plain } from './brand';
export { versionOf } from './upcast';
export type { Month } from './values';
export type { EventDefinition } from './define-event-type';
export {
  eventTypeNames,
  eventTypes,
  isEventType,
  type DataOf,
  type EventType,
  type PlainDataOf,
} from './event-types';
export type { Bilingual, Field, FieldKind, Fields, JsonSchema } from './field';
export { formats, hasWholeCharacters } from './formats';
export { countyConcerned, historyKeys, obligorKeys, type KeyedEvent } from './history-keys';
export {
  isBankId,
  isEntityId,
  isPartyId,
  isRegion,
  type BankId,
  type EntityId,
  type PartyId,
  type RegionCode,
} from './ids';
export { instantOf, isInstant } from './instant';
export { formatYuan, isMoney, yuan, type Fen, type MoneyText, type SignedMoneyText } from './money';
export { nearestName } from './nearest-name';
export { pointerTo } from './pointer';
export type { EventError, Refusal } from './refusal';
export { refusalReasons, type RefusalReason } from './refusal-reasons';
export { amountFieldOf, banksSpokenOf, isReckoned } from './reckoning';
export { referencePage } from './reference-page';
export { toAppend, type AcceptedEnvelope, type AppendableEvent } from './to-append';
export { unifiedCodeIsValid } from './unified-code';
