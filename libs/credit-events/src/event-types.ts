/** Every event type by name: the list a new type is added to. */
import { type DataOfDefinition, type EventDefinition } from './define-event-type';
import type { Plain } from './brand';
import type { Sample } from './sample';
import { accountSamples } from './samples/account';
import { alertSamples } from './samples/alert';
import { bankruptcySamples } from './samples/bankruptcy';
import { collateralSamples } from './samples/collateral';
import { executionSamples } from './samples/execution';
import { guaranteeSamples } from './samples/guarantee';
import { housekeepingSamples } from './samples/housekeeping';
import { lawsuitSamples } from './samples/lawsuit';
import { loanSamples } from './samples/loan';
import { ownSamples } from './samples/own';
import { partySamples } from './samples/party';
import { paymentSamples } from './samples/payment';
import { ratingSamples } from './samples/rating';
import { restructuringSamples } from './samples/restructuring';
import { seizureSamples } from './samples/seizure';
import { accountTypes } from './types/account';
import { alertTypes } from './types/alert';
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
  ...alertTypes,
};

export type EventType = keyof typeof definitions;
/** The data of an event type as read from the log: ids, dates and money branded. */
export type DataOf<Type extends EventType> = {
  [T in EventType]: DataOfDefinition<(typeof definitions)[T]>;
}[Type];
/** The same in plain strings, as one writes it in a story or a sample. */
export type PlainDataOf<Type extends EventType> = Plain<DataOf<Type>>;

const samples: Readonly<Record<EventType, Sample>> = {
  ...partySamples,
  ...accountSamples,
  ...paymentSamples,
  ...loanSamples,
  ...collateralSamples,
  ...guaranteeSamples,
  ...restructuringSamples,
  ...lawsuitSamples,
  ...seizureSamples,
  ...executionSamples,
  ...bankruptcySamples,
  ...ratingSamples,
  ...housekeepingSamples,
  ...ownSamples,
  ...alertSamples,
};

type EventTypeEntry = EventDefinition & Readonly<{ sample: Sample }>;

const entries = Object.entries(definitions) as readonly [EventType, EventDefinition][];

/** Title, fields, keys and samples of every type, in the order of the reference page. */
export const eventTypes = Object.fromEntries(
  entries.map(([type, definition]) => [type, { ...definition, sample: samples[type] }]),
) as Readonly<Record<EventType, EventTypeEntry>>;

/** Every type's name, in that order. */
export const eventTypeNames: readonly EventType[] = entries.map(([type]) => type);

const names: ReadonlySet<string> = new Set(eventTypeNames);

/** Whether the name is one of the vocabulary's. */
export const isEventType = (name: string): name is EventType => names.has(name);
