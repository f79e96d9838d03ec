/**
 * A stand-in for EventStoreDB, NOT the product: it speaks the product's gRPC protocol over a real
 * socket, with the service definitions that the client package ships, as far as Tocsin uses it.
 * What it has in common with the server is the protocol; durability, clusters and limits are its own.
 */
import {
  SupportedMethod,
  SupportedMethods,
} from '@eventstore/db-client/generated/serverfeatures_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import * as grpc from '@grpc/grpc-js';
import { answerAppend, answerBatchAppend, type Cut } from './appends';
import { KeptEvents } from './kept-events';
import { answerRead } from './reads';

export type StandInOptions = Readonly<{
  port?: number;
  /** Where events are kept; without it they live as long as the process. */
  file?: string;
  /** Whoever comes without them is turned away. */
  credentials?: Readonly<{ username: string; password: string }>;
  tls?: Readonly<{ key: Buffer; certificate: Buffer }>;
  /** What one append may hold; the server's default is 1 MiB, its most just under 16. */
  appendBytesMax?: number;
}>;

export type StandIn = Readonly<{
  port: number;
  /** Without credentials. */
  url: string;
  events: KeptEvents;
  /** Breaks the connection of the next append: before it is kept, or before it is answered. */
  cutNext: (cut: Cut) => void;
  cuts: () => number;
  /** Ends every subscription, as a server does with a slow reader. */
  dropSubscribers: () => void;
  subscribers: () => number;
  stop: () => Promise<void>;
}>;

const MiB = 1024 * 1024;

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const events = new KeptEvents(options.file);
  const state = { cut: undefined as Cut | undefined, cuts: 0, subscribers: new Set<() => void>() };
  const server = new grpc.Server({
    'grpc.max_receive_message_length': -1,
    'grpc.max_send_message_length': -1,
    interceptors: options.credentials ? [demanding(options.credentials)] : [],
  });
  const appends = {
    events,
    bytesMax: options.appendBytesMax ?? 16 * MiB,
    takeCut: () => {
      const { cut } = state;
      state.cut = undefined;
      if (cut) state.cuts++;
      return cut;
    },
  };
  server.addService(ServerFeaturesService, {
    getSupportedMethods: (_: unknown, answer: grpc.sendUnaryData<SupportedMethods>) => {
      answer(null, supportedMethods());
    },
  });
  server.addService(StreamsService, {
    append: answerAppend(appends),
    batchAppend: answerBatchAppend(appends),
    read: answerRead(events, state.subscribers),
  });
  const { tls } = options;
  const port = await bind(server, options.port ?? 0, tls);
  return {
    port,
    url: `esdb://127.0.0.1:${String(port)}${tls ? '' : '?tls=false'}`,
    events,
    cutNext: (cut) => {
      state.cut = cut;
    },
    cuts: () => state.cuts,
    dropSubscribers: () => {
      for (const drop of state.subscribers) drop();
    },
    subscribers: () => state.subscribers.size,
    stop: async () => {
      server.forceShutdown();
      await new Promise((resolve) => setImmediate(resolve));
      events.close();
    },
  };
}

function bind(server: grpc.Server, port: number, tls: StandInOptions['tls']): Promise<number> {
  const credentials = tls
    ? grpc.ServerCredentials.createSsl(null, [
        { private_key: tls.key, cert_chain: tls.certificate },
      ])
    : grpc.ServerCredentials.createInsecure();
  return new Promise((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${String(port)}`, credentials, (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
}

function supportedMethods(): SupportedMethods {
  const methods = ['append', 'batchappend', 'read'].map((name) =>
    new SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
  );
  return new SupportedMethods().setMethodsList(methods).setEventStoreServerVersion('stand-in');
}

/** Turns away whoever does not send this name and password; anybody may ask what it is able to. */
function demanding({
  username,
  password,
}: NonNullable<StandInOptions['credentials']>): grpc.ServerInterceptor {
  const expected = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  return ({ path }, call) =>
    new grpc.ServerInterceptingCall(call, {
      start: (next) => {
        next({
          onReceiveMetadata: (metadata, passOn) => {
            const isOpen = !path.includes('streams');
            if (isOpen || metadata.get('authorization')[0] === expected) passOn(metadata);
            else call.sendStatus({ code: grpc.status.UNAUTHENTICATED, details: 'Who is it?' });
          },
        });
      },
    });
}
