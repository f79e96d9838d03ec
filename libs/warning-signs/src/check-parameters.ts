/**
 * Whether numbers may be set for a sign: it has such a parameter, the value is of its kind, and it
 * lies where such numbers can lie. What passes here is what `parametersOn` understands.
 */
import { isMoney, yuan } from '@tocsin/credit-events';
import type { Parameter, WarningSign } from './define-warning-sign';

export type StatedParameters = Readonly<Record<string, string | number>>;

export type ParameterFault = Readonly<{
  name: string;
  message: Readonly<{ zh: string; en: string }>;
  /** What would be accepted, where that is a list. */
  allowed?: readonly string[];
}>;

/** Beyond these a number is a slip of the finger; a day more than a century ago is no window. */
const most: Readonly<Record<string, number>> = { days: 36_525, months: 1_200, years: 100 };
const mostOfAnything = 1_000_000;
/** A ratio is a share or a multiple: 0.3 of a price, 1.5 times a value. */
const mostRatio = 100;
const mostMoney = yuan('1000000000000.00');

type Parametrised = Pick<WarningSign, 'parameters' | 'furtherParameters'>;

/** What the sign takes under a name; undefined where it takes nothing. */
export const parameterOf = (sign: Parametrised, name: string): Parameter | undefined =>
  Object.hasOwn(sign.parameters, name) ? sign.parameters[name] : sign.furtherParameters;

/** Every fault, by parameter; none where all may be set. */
export function checkParameters(
  sign: Parametrised,
  stated: StatedParameters,
): readonly ParameterFault[] {
  return Object.entries(stated).flatMap(([name, value]) => {
    const parameter = parameterOf(sign, name);
    if (!parameter) return [unknown(name, Object.keys(sign.parameters))];
    const message = whatIsWrong(parameter, value);
    return message ? [{ name, message }] : [];
  });
}

/** All faults in one text. */
export const faultsInWords = (faults: readonly ParameterFault[], language: 'zh' | 'en'): string =>
  faults
    .map((fault) => `${fault.name}: ${faultInWords(fault, language)}`)
    .join(language === 'zh' ? '' : ' ');

/** What is wrong with one, and what the sign would take instead. */
export function faultInWords(
  { message, allowed = [] }: ParameterFault,
  language: 'zh' | 'en',
): string {
  if (allowed.length === 0) return message[language];
  const names =
    language === 'zh' ? `可用参数：${allowed.join('、')}。` : ` It has ${allowed.join(', ')}.`;
  return `${message[language]}${names}`;
}

const unknown = (name: string, allowed: readonly string[]): ParameterFault => ({
  name,
  message: {
    zh: `该信号没有参数“${name}”。`,
    en: `The sign has no parameter "${name}".`,
  },
  allowed,
});

function whatIsWrong(
  parameter: Parameter,
  value: string | number,
): ParameterFault['message'] | undefined {
  if (typeof parameter.default === 'bigint') {
    const isIn = typeof value === 'string' && isMoney(value) && yuan(value) <= mostMoney;
    return isIn
      ? undefined
      : {
          zh: '应为以元为单位的金额文本，两位小数，不超过一万亿元，例如 "2000000.00"。',
          en: 'An amount in yuan as text with two decimals, at most a trillion, e.g. "2000000.00".',
        };
  }
  if (parameter.unit === 'ratio') {
    return isNumber(value) && value >= 0 && value <= mostRatio
      ? undefined
      : {
          zh: `应为 0 至 ${String(mostRatio)} 之间的数，例如 0.3 表示 30%。`,
          en: `A number from 0 to ${String(mostRatio)}; 0.3 means 30 %.`,
        };
  }
  return countFault(parameter, value);
}

/** Days, banks, reports: whole numbers where the default is one. */
function countFault(
  { unit, default: usual }: Parameter,
  value: string | number,
): ParameterFault['message'] | undefined {
  const limit = most[unit] ?? mostOfAnything;
  const isWhole = !Number.isInteger(usual) || Number.isInteger(value);
  return isNumber(value) && isWhole && value >= 0 && value <= limit
    ? undefined
    : {
        zh: `应为 0 至 ${String(limit)} 之间的整数（单位：${unit}）。`,
        en: `A whole number of ${unit} from 0 to ${String(limit)}.`,
      };
}

const isNumber = (value: string | number): value is number =>
  typeof value === 'number' && Number.isFinite(value);
