/**
 * Decisions on signs that come as events: the sign is one of the catalogue, and its parameters can
 * be set like this. A slip of the pen would otherwise be recorded, change nothing, and look done.
 */
import type { EventError } from '@tocsin/credit-events';
import {
  catalogue,
  checkParameters,
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
  const errors = faults.map(({ name, message, allowed = [] }): EventError => ({
    pointer: `/data/parameters/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    message: {
      zh: `${message.zh}${allowed.length === 0 ? '' : `可用参数：${allowed.join('、')}。`}`,
      en: `${message.en}${allowed.length === 0 ? '' : ` It has ${allowed.join(', ')}.`}`,
    },
  }));
  return { reason: faults.some(({ allowed }) => allowed) ? 'unknown-field' : 'bad-value', errors };
}

/** As `parametersOn` reads them: an amount may be written as a number, and a number as text. */
const asUnderstood = (sign: WarningSign, stated: StatedParameters): StatedParameters =>
  Object.fromEntries(
    Object.entries(stated).map(([name, value]) => {
      const own = Object.hasOwn(sign.parameters, name) ? sign.parameters[name] : undefined;
      const parameter = own ?? sign.furtherParameters;
      if (typeof parameter?.default === 'bigint') return [name, String(value)];
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
