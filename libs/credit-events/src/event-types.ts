/** Every event type by name: the list a new type is added to. */
import { type DataOfDefinition, type EventDefinition } from './define-event-type';
import type { Plain } from './brand';
import { accountTypes } from './types/account';
import { bankruptcyTypes } from './types/bankruptcy';
import { collateralTypes } from './types/collateral';
import { executionTypes } from './types/execution';
import { guaranteeTypes } from './types/guarantee';
import { housekeepingTypes } from './types/housekeeping';
import { lawsuitTypes } from './types/lawsuit';
import { loanTypes } from './types/loan';
import { ownTypes } from './types/own';
import { partyTypes } from './types/party';
import { paymentTypes } from './types/payment';
import { ratingTypes } from './types/rating';
import { restructuringTypes } from './types/restructuring';
import { seizureTypes } from './types/seizure';

const definitions = {
  ...partyTypes,
  ...accountTypes,
  ...paymentTypes,
  ...loanTypes,
  ...collateralTypes,
  ...guaranteeTypes,
  ...restructuringTypes,
  ...lawsuitTypes,
  ...seizureTypes,
  ...executionTypes,
  ...bankruptcyTypes,
  ...ratingTypes,
  ...housekeepingTypes,
  ...ownTypes,
};

export type EventType = keyof typeof definitions;
/** The data of an event type as read from the log: ids, dates and money branded. */
export type DataOf<Type extends EventType> = {
  [T in EventType]: DataOfDefinition<(typeof definitions)[T]>;
}[Type];
/** The same in plain strings, as one writes it in a story or a sample. */
export type PlainDataOf<Type extends EventType> = Plain<DataOf<Type>>;

export const eventTypes: Readonly<Record<EventType, EventDefinition>> = definitions;

/** Whether the name is one of the vocabulary's. */
export const isEventType = (name: string): name is EventType => Object.hasOwn(eventTypes, name);
