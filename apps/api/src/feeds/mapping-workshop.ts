/**
 * What the API needs from whoever reads mappings; the intake has it. A trial shows what a mapping
 * makes of a sample, a check says whether it is in order.
 */
import type { Principal } from '@tocsin/access';
import type { z } from 'zod';
import type { Both } from '../problems/problem-kinds';
import type { mappingTrial } from './trial-on-the-wire';

type NamedBytes = Readonly<{ name: string; bytes: Buffer }>;

type TrialRequest = Readonly<{
  /** The text of the mapping file. */
  mapping: string;
  sample: NamedBytes;
  /** Files that the mapping joins. */
  companions: readonly NamedBytes[];
  /** By whose rights the events are judged. */
  principal: Principal;
  recordsMax: number;
}>;

/** Why it cannot be used: each fault with its line and column. */
type Unusable = Readonly<{ unusable: Both }>;

/** As the one who made it hands it over: not to be changed. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T;
export type MappingTrial = Frozen<z.output<typeof mappingTrial>>;

export type MappingWorkshop = Readonly<{
  check: (mapping: string) => Readonly<{ source: string }> | Unusable;
  try: (asked: TrialRequest) => Promise<MappingTrial | Unusable>;
  /** The feed as it sends; undefined where there is none. */
  principalOf: (feed: string) => Promise<Principal | undefined>;
}>;
