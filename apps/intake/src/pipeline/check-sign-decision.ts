/**
 * Decisions on signs that come as events: the sign is one of the catalogue, and its parameters can
 * be set like this. A slip of the pen would otherwise be recorded, change nothing, and look done.
 */
import { pointerTo, type EventError } from '@tocsin/credit-events';
import {
  catalogue,
  checkParameters,
  faultInWords,
  parameterOf,
  signOf,
  type StatedParameters,
  type WarningSign,
} from '@tocsin/warning-signs';
import type { Enveloped } from './check-data';
import type { Refusal } from './refusals';

/** Of an event whose data fit the schema of its type; undefined where nothing is wrong. */
export function checkSignDecision({ type, data }: Enveloped): Refusal | undefined {
  if (!type.startsWith('sign.')) return undefined;
  const { sign: id, parameters } = data as Readonly<{ sign: string; parameters?: object }>;
  const sign = signOf(id);
  if (!sign) return { reason: 'bad-value', errors: [noSuchSign(id)] };
  const faults = checkParameters(sign, asUnderstood(sign, (parameters ?? {}) as StatedParameters));
  if (faults.length === 0) return undefined;
  const errors = faults.map((fault): EventError => ({
    pointer: pointerTo('/data/parameters', fault.name),
    message: { zh: faultInWords(fault, 'zh'), en: faultInWords(fault, 'en') },
  }));
  return { reason: faults.some(({ allowed }) => allowed) ? 'unknown-field' : 'bad-value', errors };
}

/** As `parametersOn` reads them: an amount may be written as a number, and a number as text. */
const asUnderstood = (sign: WarningSign, stated: StatedParameters): StatedParameters =>
  Object.fromEntries(
    Object.entries(stated).map(([name, value]) => {
      if (typeof parameterOf(sign, name)?.default === 'bigint') return [name, String(value)];
      return [name, typeof value === 'string' && value.trim() !== '' ? Number(value) : value];
    }),
  );

const noSuchSign = (id: string): EventError => ({
  pointer: '/data/sign',
  message: {
    zh: `目录中没有预警信号“${id}”；全部 ${String(catalogue.length)} 个信号见 /api/signs。`,
    en: `The catalogue has no sign "${id}"; /api/signs lists all ${String(catalogue.length)}.`,
  },
});
