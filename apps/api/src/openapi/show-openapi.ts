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

@Controller()
export class ShowOpenApi implements OnApplicationBootstrap {
  private document: OpenApiDocument | undefined;

  constructor(
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    this.document = openApiDocument(this.mounted(), this.options.version);
  }

  @Serve(showOpenApi)
  show(): OpenApiDocument | undefined {
    return this.document;
  }

  /** Whatever controllers of this process describe, also those of other apps in it. */
  private mounted(): readonly Endpoint[] {
    const scanner = new MetadataScanner();
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => prototype[name])
        .flatMap((method) => {
          const found = method && this.reflector.get<Endpoint | undefined>(endpointKey, method);
          return found ? [found] : [];
        });
    });
  }
}
