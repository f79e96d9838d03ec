/** Puts the chosen apps into one Nest application on one port. */
import { Module, type DynamicModule, type LoggerService, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { createHttpMetrics } from '../system-metrics';
import { timeRequests } from './time-requests';

@Module({})
class Tocsin {}

type Served = Readonly<{
  url: string;
  /** A provider of one of the modules. */
  part: <Part>(token: Type<Part>) => Part;
  close: () => Promise<void>;
}>;

type Where = Readonly<{ host: string; port: number; logger: Logger; metrics: Registry }>;

/** Resolves when the port is open; rejects with a message a person can act on. */
export async function serve(
  modules: readonly DynamicModule[],
  { host, port, logger, metrics }: Where,
): Promise<Served> {
  const app = await NestFactory.create<NestExpressApplication>(
    { module: Tocsin, imports: [...modules] },
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest documents plain options
    { logger: nestLogger(logger), abortOnError: false },
  );
  app.disable('x-powered-by');
  app.use(timeRequests(createHttpMetrics(metrics)));
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw portTrouble(error, { host, port });
  }
  const address = app.getHttpServer().address() as AddressInfo;
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${shown}:${address.port}`,
    part: (token) => app.get(token, { strict: false }),
    close: () => app.close(),
  };
}

export function portTrouble(error: unknown, { host, port }: { host: string; port: number }): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} on ${host} is taken. Choose another with --port (0: any free one), ` +
        'or stop the other program; `tocsin status` tells whether it is Tocsin.',
    );
  }
  if (code === 'EACCES') return new Error(`Port ${port} needs more rights; choose one above 1023.`);
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN')
    return new Error(`TOCSIN_HOST: ${host} is no address of this machine; 0.0.0.0 takes them all.`);
  return error instanceof Error ? error : new Error(String(error));
}

/** Nest tells its start-up at length; that is for debugging. */
function nestLogger(logger: Logger): LoggerService {
  const text = (message: unknown) =>
    typeof message === 'string' ? message : JSON.stringify(message);
  return {
    log: (message) => {
      logger.debug(text(message));
    },
    debug: (message) => {
      logger.debug(text(message));
    },
    verbose: (message) => {
      logger.trace(text(message));
    },
    warn: (message) => {
      logger.warn(text(message));
    },
    error: (message, stack) => {
      logger.error({ stack: stack as unknown }, text(message));
    },
    fatal: (message) => {
      logger.fatal(text(message));
    },
  };
}
