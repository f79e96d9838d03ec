/** The names that the coverage page may use: what really is in the system. */
import { ApiModule } from '@apps/api/src/api.module';
import { endpointKey, type Endpoint } from '@apps/api/src/contract/endpoint';
import { openApiDocument } from '@apps/api/src/openapi/openapi-document';
import { operationKey, type DescribedOperation } from '@apps/api/src/openapi/show-openapi';
import { IntakeModule } from '@apps/intake/src/intake.module';
import type { DynamicModule } from '@nestjs/common';
import { alertEventTypes } from '@tocsin/alerts';
import { eventTypeNames } from '@tocsin/credit-events';
import { catalogue } from '@tocsin/warning-signs';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type SignThere = Readonly<{
  id: string;
  zh: string;
  en: string;
  /** Clauses and signals that its page cites as its sources. */
  cites: readonly string[];
}>;

export type WhatThereIs = Readonly<{
  signs: readonly SignThere[];
  events: ReadonlySet<string>;
  calls: ReadonlySet<string>;
  views: ReadonlySet<string>;
}>;

export const whatThereIs = (projectFolder: string): WhatThereIs => ({
  signs: catalogue.map(({ sign: { id, texts } }) => ({
    id,
    zh: texts.zh.name,
    en: texts.en.name,
    cites: citedIn(join(projectFolder, 'libs/warning-signs/src', id, 'README.md')),
  })),
  events: new Set<string>([...eventTypeNames, ...alertEventTypes]),
  calls: new Set(callsOf([ApiModule.register({} as never), intakeModule()])),
  views: new Set(readModelsIn(join(projectFolder, 'libs/read-models/src'))),
});

/** Its controllers are asked, nothing is taken in. */
const intakeModule = (): DynamicModule =>
  IntakeModule.register({ intake: { limits: {} }, authenticate: undefined } as never);

/** As the OpenAPI document has them. */
function callsOf(modules: readonly DynamicModule[]): readonly string[] {
  const handlers = modules.flatMap(({ controllers = [] }) => controllers.flatMap(methodsOf));
  const described = <T>(key: string | symbol) =>
    handlers.flatMap((handler) => (Reflect.getMetadata(key, handler) as T | undefined) ?? []);
  const { paths } = openApiDocument(described<Endpoint>(endpointKey), '');
  return [
    ...Object.entries(paths).flatMap(([path, of]) =>
      Object.keys(of).map((method) => `${method.toUpperCase()} ${path}`),
    ),
    ...described<DescribedOperation>(operationKey).map(
      ({ method, path }) => `${method.toUpperCase()} ${path}`,
    ),
  ];
}

function methodsOf({ prototype }: Readonly<{ prototype: object }>): readonly object[] {
  const members = Object.values(Object.getOwnPropertyDescriptors(prototype));
  return members.flatMap(({ value }) => (typeof value === 'function' ? [value as object] : []));
}

const readModelsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Ids of clauses and of the Reserve Bank's list under "Sources"; `S0-19 to S0-23` is five. */
function citedIn(page: string): readonly string[] {
  const [, sources = ''] = readFileSync(page, 'utf8').split('\n## Sources\n');
  const cited = new Set(sources.match(/\bS\d-\d+\b|\bR\d+\b/g));
  for (const [, document = '', from, to] of sources.matchAll(/\b(S\d)-(\d+) to S\d-(\d+)\b/g))
    for (let clause = Number(from); clause <= Number(to); clause += 1)
      cited.add(`${document}-${String(clause).padStart(2, '0')}`);
  return [...cited];
}
