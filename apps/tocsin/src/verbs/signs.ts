/** `tocsin signs`: the catalogue with its documentation; needs no database. */
import { formatYuan } from '@tocsin/credit-events';
import { catalogue, signOf } from '@tocsin/warning-signs';
import { say, table, type Say } from './say';

export function listSigns(how: Say): void {
  const signs = catalogue.map(({ sign }) => sign);
  const document = signs.map(({ id, version, family, axis, base, texts }) => ({
    id,
    version,
    family,
    axis,
    base,
    name: { zh: texts.zh.name, en: texts.en.name },
  }));
  say(how, document, () =>
    table(document.map(({ id, name, axis, base }) => [id, name.zh, name.en, axis, base])),
  );
}

export function showSign(id: string, how: Say): void {
  const sign = signOf(id);
  if (!sign) {
    const known = catalogue.map((entry) => entry.sign.id).join(', ');
    throw new Error(`There is no sign "${id}". The catalogue has: ${known}.`);
  }
  const { version, family, axis, base, effect, stage, fault, texts, watches } = sign;
  const parameters = Object.entries(sign.parameters).map(([name, { unit, default: value }]) => ({
    name,
    unit,
    default: typeof value === 'bigint' ? formatYuan(value) : value,
  }));
  const document = {
    ...{ id, version, family, axis, base, effect, stage, fault, watches, parameters, texts },
  };
  say(how, document, () => [
    `${id} (${texts.zh.name} · ${texts.en.name}), version ${version}`,
    `${axis} · base ${base} · ${effect} · ${stage} · fault ${fault}`,
    ...[texts.zh, texts.en].flatMap(({ meaning, explanations, blindSpots }) => [
      '',
      meaning,
      ...explanations.map((line) => `  · ${line}`),
      ...blindSpots.map((line) => `  – ${line}`),
    ]),
    '',
    ...table(parameters.map((p) => [p.name, String(p.default), p.unit])),
  ]);
}
