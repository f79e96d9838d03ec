/**
 * An endpoint described once: where it is, what it takes, what it answers, who may call it. The
 * route, the checks, the OpenAPI document and the tests of the contract all come from it.
 */
import type { Principal, Reach } from '@tocsin/access';
import type { Request } from 'express';
import type { z } from 'zod';
import type { Both, ProblemKind } from '../problems/problem-kinds';
import type { Right } from './rights';

type Shape = z.ZodObject;

/** An answer that is not JSON of a known shape. */
export type MediaAnswer = Readonly<{ mediaType: string; description: string }>;

export type Endpoint = Readonly<{
  method: 'get' | 'post' | 'delete';
  /** As Express writes it: `/api/alerts/:id`. */
  path: string;
  tag: string;
  summary: Both;
  /** More than a line can say, in English, for the document. */
  description?: string;
  /** What the caller must be allowed to do. */
  needs: Right;
  /** How narrowly it can answer; absent: only for those who may see everything. */
  reaches?: readonly Reach['over'][];
  params?: Shape;
  query?: Shape;
  body?: z.ZodType;
  status?: number;
  answer: z.ZodType | MediaAnswer;
  /** Beyond those that every endpoint can give. */
  problems?: readonly ProblemKind[];
}>;

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What an endpoint was asked, checked and parsed by its schemas. */
export type Asked<E extends Endpoint> = Readonly<{
  params: Out<E['params']>;
  query: Out<E['query']>;
  body: Out<E['body']>;
}>;

export const endpointKey = Symbol('endpoint');

/** Keeps the exact types of the description. */
export const endpoint = <const E extends Endpoint>(description: E): E => description;

/** What the guard leaves on the request for the handler. */
export type CheckedRequest = Request & { asked?: unknown; principal?: Principal; reach?: Reach };
