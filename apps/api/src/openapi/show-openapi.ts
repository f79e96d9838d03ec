/** GET /api/openapi.json: the contract, made from the endpoints that this very server mounts. */
import { Controller, Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options';
import { endpoint, endpointKey, type Endpoint } from '../contract/endpoint';
import { Serve } from '../contract/serve';
import { openApiDocument, type OpenApiDocument } from './openapi-document';

const showOpenApi = endpoint({
  method: 'get',
  path: '/api/openapi.json',
  tag: 'contract',
  summary: { zh: '接口契约 (OpenAPI 3.1)', en: 'This contract (OpenAPI 3.1)' },
  needs: 'nobody',
  answer: z.looseObject({ openapi: z.string() }),
});

/** Endpoints of apps that describe themselves in OpenAPI's own words, under this key. */
export const operationKey = 'tocsin:openapi-operation';

export type DescribedOperation = Readonly<{
  method: 'get' | 'post';
  path: string;
  operation: object;
}>;

function withOperations(
  document: OpenApiDocument,
  operations: readonly DescribedOperation[],
): OpenApiDocument {
  const paths = { ...document.paths };
  for (const { method, path, operation } of operations) {
    paths[path] = { ...paths[path], [method]: operation };
  }
  const sorted = Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...document, paths: Object.fromEntries(sorted) };
}

@Controller()
export class ShowOpenApi implements OnApplicationBootstrap {
  private document: OpenApiDocument | undefined;

  constructor(
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const handlers = this.handlers();
    const endpoints = this.described(handlers, endpointKey) as Endpoint[];
    const operations = this.described(handlers, operationKey) as DescribedOperation[];
    this.document = withOperations(openApiDocument(endpoints, this.options.version), operations);
  }

  @Serve(showOpenApi)
  show(): OpenApiDocument | undefined {
    return this.document;
  }

  /** Of all controllers in this process, also those of other apps. */
  private handlers(): readonly (() => unknown)[] {
    const scanner = new MetadataScanner();
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      const names = scanner.getAllMethodNames(prototype);
      return names.flatMap((name) => prototype[name] ?? []);
    });
  }

  private described(handlers: readonly (() => unknown)[], key: string | symbol): unknown[] {
    return handlers.flatMap((handler): unknown => this.reflector.get(key, handler) ?? []);
  }
}
