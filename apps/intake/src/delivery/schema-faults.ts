/** What a mapping file's schema finds, in words for the person who writes the mapping. */
import type { ErrorObject } from 'ajv';
import type { Fault, Path } from '@tocsin/feeds';

/** Errors of the branches that led to the real ones say nothing by themselves. */
const silent = new Set(['if', 'propertyNames']);

export const schemaFaults = (errors: readonly ErrorObject[]): readonly Fault[] =>
  errors
    .filter(({ keyword }) => !silent.has(keyword))
    .map((error) => ({ path: pathOf(error), message: messageOf(error) }));

function pathOf({ instancePath, params }: ErrorObject): Path {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^[0-9]+$/.test(part) ? Number(part) : part));
  const extra = paramOf(params, 'additionalProperty');
  return extra === undefined ? path : [...path, extra];
}

function messageOf({ keyword, params, message = '', propertyName }: ErrorObject) {
  const named = paramOf(params, 'additionalProperty') ?? paramOf(params, 'missingProperty') ?? '';
  if (keyword === 'additionalProperties') {
    return {
      zh: `此处不能有 ${named}：请检查拼写，或对照映射格式（docs/feeds/mapping.md）`,
      en: `${named} does not belong here: check its spelling, or see docs/feeds/mapping.md`,
    };
  }
  if (keyword === 'required')
    return { zh: `缺少 ${named}：请补充`, en: `${named} is missing: add it` };
  const allowed = allowedOf(params);
  const where = propertyName === undefined ? '' : `${propertyName} `;
  return {
    zh: `${where}不符合映射格式（${message}${allowed}）`,
    en: `${where}${message}${allowed}`,
  };
}

function paramOf(params: ErrorObject['params'], name: string): string | undefined {
  const value: unknown = params[name];
  return typeof value === 'string' ? value : undefined;
}

function allowedOf(params: ErrorObject['params']): string {
  const values: unknown = params['allowedValues'] ?? params['allowedValue'];
  return values === undefined ? '' : `: ${JSON.stringify(values)}`;
}
