/** Decorators by which a controller's method answers an endpoint. */
import {
  applyDecorators,
  createParamDecorator,
  Delete,
  Get,
  HttpCode,
  Post,
  SetMetadata,
  UseGuards,
  type ExecutionContext,
} from '@nestjs/common';
import { endpointKey, type CheckedRequest, type Endpoint } from './endpoint';
import { EndpointGuard } from './endpoint-guard';

const routes = { get: Get, post: Post, delete: Delete };

/** Binds a handler to its description: route, status, sign-in, rights, checks. */
export function Serve(description: Endpoint): MethodDecorator {
  return applyDecorators(
    routes[description.method](description.path),
    HttpCode(description.status ?? 200),
    SetMetadata(endpointKey, description),
    UseGuards(EndpointGuard),
  );
}

/** Parameter: what was asked. */
export const AskedFor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<CheckedRequest>().asked;
});

/** Parameter: who asks; undefined where the endpoint needs nobody. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<CheckedRequest>().principal;
});

/** Parameter: whose data the caller may see here. */
export const Within = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<CheckedRequest>().reach;
});
