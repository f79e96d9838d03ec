/**
 * Describes an endpoint for the OpenAPI document. Whoever serves the document (`apps/api`) finds
 * the description on the mounted controllers by this key; no app has to import the other for it.
 */
import { SetMetadata } from '@nestjs/common';

const openApiOperationKey = 'tocsin:openapi-operation';

export type DescribedOperation = Readonly<{
  method: 'get' | 'post';
  /** As OpenAPI writes it. */
  path: string;
  operation: object;
}>;

export const Described = (described: DescribedOperation): MethodDecorator =>
  SetMetadata(openApiOperationKey, described);
