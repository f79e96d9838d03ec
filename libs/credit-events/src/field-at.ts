/** Finds the definition of a field by the JSON pointer into the data. */
import { eventTypes, type EventType } from './event-types';
import type { Field, Fields } from './field';
import { stepsOf } from './pointer';

/** The field to which the pointer leads, or the item of a list. */
export const fieldAt = (type: EventType, pointer: string): Field | undefined => {
  let fields: Fields | undefined = eventTypes[type].fields;
  let field: Field | undefined;
  for (const step of stepsOf(pointer)) {
    field = field?.item ?? fields?.[step];
    fields = field?.fields;
  }
  return field;
};

/** The fields that the object at the pointer may have. */
export const fieldsAt = (type: EventType, pointer: string): Fields =>
  pointer === '' ? eventTypes[type].fields : (fieldAt(type, pointer)?.fields ?? {});
