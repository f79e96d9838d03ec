/** Fields that a type does not have, or has and the mapping lacks, are found before any row. */
import { eventTypes, isEventType } from '@tocsin/credit-events';
import type { EventRule, Value } from './mapping';
import { kinds, missingField, ownType, unknownName } from './messages';
import type { Path } from './outcome';
import type { Planning } from './plan-text';

type NamedFields = Readonly<
  Record<string, Readonly<{ optional: boolean; fields?: NamedFields | undefined }>>
>;

export function checkFields({ type, data }: EventRule, planning: Planning): void {
  if (!isEventType(type)) {
    const message = unknownName(kinds.type, String(type), Object.keys(eventTypes));
    planning.faults.push({ path: [...planning.path, 'type'], message });
    return;
  }
  const definition = eventTypes[type];
  if ('own' in definition) {
    planning.faults.push({ path: [...planning.path, 'type'], message: ownType(type) });
  }
  compareFields(data, definition.fields, { planning, type, path: ['data'] });
}

type Comparing = Readonly<{ planning: Planning; type: string; path: Path }>;

function compareFields(
  written: Readonly<Record<string, Value>>,
  fields: NamedFields,
  { planning, type, path }: Comparing,
): void {
  const here = [...planning.path, ...path];
  for (const [name, value] of Object.entries(written)) {
    const field = fields[name];
    if (field === undefined) {
      const message = unknownName(kinds.field, name, Object.keys(fields));
      planning.faults.push({ path: [...here, name], message });
    } else if (field.fields && typeof value === 'object' && 'fields' in value) {
      const deeper = { planning, type, path: [...path, name, 'fields'] };
      compareFields(value.fields, field.fields, deeper);
    }
  }
  for (const [name, { optional }] of Object.entries(fields)) {
    if (optional || name in written) continue;
    planning.faults.push({ path: here, message: missingField(type, name) });
  }
}
